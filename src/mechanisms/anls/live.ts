import type { Element } from "hast";
import { panels, result, strong, table } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { h } from "../tree.ts";
import { edits, levenshtein, normalisedDistance, type Rule, similarity } from "./algorithm.ts";

type State = { truth: string; output: string; rule: Rule };

/** What is compared: the toolkits look at neither case nor white space around. */
function compared({ truth, output, rule }: State): [truth: string, output: string] {
  const plain = (text: string) => (rule === "toolkits" ? text.toLowerCase().trim().replaceAll(/\s+/g, " ") : text);
  return [plain(truth), plain(output)];
}

/** The accepted answer, with what is struck out of it and put into it. */
function correction(state: State): Element {
  const parts = edits(...compared(state)).map(({ removed, added }) => {
    if (removed === added) return [removed];
    return [...(removed ? [h("del", {}, removed)] : []), ...(added ? [h("ins", {}, added)] : [])];
  });
  return h(
    "div",
    { class: "live-side" },
    h("p", { class: "live-heading" }, "From the accepted answer to the output"),
    h("p", { class: "live-edits" }, parts.flat()),
  );
}

/** One output against one accepted answer. */
export default live<State>({
  name: "anls",
  title: "how near an answer is",
  start: { truth: "october 12, 1994", output: "october 12 1994", rule: "original" },
  fields: {
    truth: { kind: "text", label: "Accepted answer", longest: 40 },
    output: { kind: "text", label: "Output", longest: 40 },
    rule: {
      kind: "choice",
      label: "Rule",
      options: { original: "the definition", toolkits: "the toolkits" },
    },
  },
  examples: {
    "A comma is missing": { truth: "october 12, 1994", output: "october 12 1994" },
    "A wrong digit": { truth: "2,500", output: "2,600" },
    "The opposite": { truth: "north", output: "south" },
    "Too many words": { truth: "coca-cola", output: "coca cola company" },
    "Exactly one half": { truth: "may", output: "may 24" },
  },
  view: (state) => {
    const [truth, output] = compared(state);
    const longer = Math.max([...truth].length, [...output].length);
    const rows = [
      ["Edits", number(levenshtein(truth, output))],
      ["Characters of the longer", number(longer)],
      ["Normalised distance NL", number(normalisedDistance(truth, output), 4)],
    ];
    return [
      panels(correction(state), table("Counted", [["", "Value"], ...rows])),
      result("The score is ", strong(number(similarity(state.truth, state.output, { rule: state.rule }), 4)), "."),
    ];
  },
  tell: (state) => `The score is ${number(similarity(state.truth, state.output, { rule: state.rule }), 4)}.`,
});
