import type { Element } from "hast";
import { group, panel, panels, rect, result, round, strong, table, word } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { softmax } from "../losses.ts";
import { h } from "../tree.ts";
import { contrasted, guided } from "./algorithm.ts";

type State = { strength: number; alpha: number; k: number };

/** The tokens of the example, and their logits with the prompt and without it. */
const tokens = ["A", "B", "C", "D", "E"];
const withPrompt = [2, 1, 0.5, 0, -1];
const withoutPrompt = [1.5, 1.2, -0.5, 0.3, -1];

/** Where the bars stand and how high one for 1 is; how far apart tokens are, and bars. */
const [ground, whole, pitch, step] = [216, 128, 68, 18];

function guidedBy({ strength }: State): number[] {
  return guided(withPrompt, withoutPrompt, strength).probabilities;
}

/** A letter: which token has the largest probability. */
function winner(probabilities: number[]): string {
  return tokens[probabilities.indexOf(Math.max(...probabilities))] ?? "";
}

/** The bars of a distribution, the `place`-th of each token, and what they are. */
function bars(place: number, kind: "tile" | "token", hue: "image" | "fused", probabilities: number[]): Element {
  const d = probabilities.map((p, k) => {
    const high = round(p * whole);
    return `M${k * pitch + 8 + place * step} ${ground}v-${high}h16v${high}z`;
  });
  return group(
    hue,
    h("path", { class: kind, d: d.join("") }),
    rect([0, 124, 228][place] ?? 0, 30, 12, 12, { class: kind }),
  );
}

/** Without the prompt, with it, and beyond: three bars for each token. */
function drawing(state: State): Element {
  const all = [softmax(withoutPrompt), softmax(withPrompt), guidedBy(state)] as const;
  const after = all[2];
  const best = winner(after);
  const highest = (k: number) => Math.max(...all.map((each) => each[k] ?? 0));
  const drawn = panel(
    "Probabilities of the next token",
    `Guided: ${tokens.map((token, k) => `${token} ${number(after[k] ?? 0, 3)}`).join(", ")}.`,
    [352, 240],
    bars(0, "tile", "image", all[0]),
    word(18, 36, "without prompt"),
    bars(1, "tile", "fused", all[1]),
    word(142, 36, "with prompt"),
    bars(2, "token", "fused", after),
    word(246, 36, "guided (number)"),
    h("path", { class: "brace", d: `M0 ${ground}h344` }),
    h(
      "g",
      { "text-anchor": "middle" },
      ...after.map((p, k) => word(k * pitch + 34, round(ground - highest(k) * whole - 10), number(p, 3), "value")),
      ...tokens.map((token, k) => word(k * pitch + 34, ground + 14, token, token === best ? "name" : "label")),
    ),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

/** Which tokens contrastive decoding admits, and what it makes of them. */
function admitted({ alpha, k }: State): Element {
  const { threshold, kept, scores, probabilities } = contrasted(withPrompt, withoutPrompt, alpha, k);
  const likely = softmax(withPrompt);
  const rows = tokens.map((token, place) => {
    const at = kept.indexOf(place);
    const given = [scores[at], probabilities[at]].map((value) => (value === undefined ? "–" : number(value, 3)));
    return [token, number(likely[place] ?? 0, 3), ...given];
  });
  return table(
    `Contrastive decoding admits from ${number(threshold, 3)}`,
    [["Token", "With prompt", "Score", "Probability"], ...rows],
    (row) => kept.includes(row),
  );
}

function told(state: State): [guidance: string, contrast: string] {
  const { kept, probabilities } = contrasted(withPrompt, withoutPrompt, state.alpha, state.k);
  const best = kept[probabilities.indexOf(Math.max(...probabilities))] ?? 0;
  const names = kept.map((place) => tokens[place]);
  const list = names.length < 2 ? `${names[0]} alone` : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return [winner(guidedBy(state)), names.length < 2 ? list : `${list}, of which ${tokens[best]} is the likeliest`];
}

/** Guidance and contrastive decoding on five tokens. */
export default live<State>({
  name: "cm3leon",
  title: "how strongly the prompt guides",
  start: { strength: 3, alpha: 0.5, k: 2 },
  fields: {
    strength: { kind: "number", label: "Strength of guidance", min: 0, max: 10, step: 0.5 },
    alpha: { kind: "number", label: "Share α", min: 0.05, max: 1, step: 0.05 },
    k: { kind: "number", label: "Rank k", min: 1, max: tokens.length, step: 1 },
  },
  examples: {
    "Guidance 3": { strength: 3, alpha: 0.5, k: 2 },
    "Guidance 6": { strength: 6, alpha: 0.5, k: 2 },
    "The prompt as it is": { strength: 1, alpha: 0.5, k: 2 },
    "The prompt ignored": { strength: 0, alpha: 0.5, k: 2 },
    "Strict: k = 1": { strength: 3, alpha: 0.5, k: 1 },
    "Nearly all admitted": { strength: 3, alpha: 0.5, k: 3 },
  },
  view: (state) => {
    const [first, contrast] = told(state);
    return [
      panels(drawing(state), admitted(state)),
      result(
        `With guidance ${number(state.strength)} the likeliest token is `,
        strong(first),
        `. Contrastive decoding admits ${contrast}.`,
      ),
    ];
  },
  tell: (state) => {
    const [first, contrast] = told(state);
    return `With guidance ${number(state.strength)} the likeliest token is ${first}. Contrastive decoding admits ${contrast}.`;
  },
});
