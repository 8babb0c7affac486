import type { Element } from "hast";
import { group, panel, panels, rect, result, round, strong, table, word } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { expectedCounts, popeScores } from "./algorithm.ts";

type State = { present: number; absent: number };

/** As in the test: 500 images, six questions each. */
const questions = 3000;
const width = 336;
const share = { kind: "number", unit: "%", min: 0, max: 100, step: 1 } as const;

function countsOf({ present, absent }: State) {
  return expectedCounts(questions, present / 100, absent / 100);
}

/** One bar for each kind of question, filled as far as the answer is yes. */
function drawing(state: State): Element {
  const { truePositive, falsePositive, trueNegative, falseNegative } = countsOf(state);
  const bar = (y: number, percent: number, yes: string, no: string) => [
    group(
      "text",
      rect(0, y, width, 32, { class: "tile live-no" }),
      rect(0, y, round((width * percent) / 100), 32, { class: "tile" }),
    ),
    word(0, y + 46, yes, "label"),
    word(width, y + 46, no, "quiet", "end"),
  ];
  const drawn = panel(
    "Answers: yes filled, no empty",
    `Of the questions about objects that are there ${state.present} percent are answered yes, of the others ${state.absent} percent.`,
    [352, 200],
    word(0, 36, "The object is there"),
    ...bar(48, state.present, `TP ${number(truePositive)}`, `FN ${number(falseNegative)}`),
    word(0, 124, "It is not"),
    ...bar(136, state.absent, `FP ${number(falsePositive)}`, `TN ${number(trueNegative)}`),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

/** What a habit of saying yes does to the scores. */
export default live<State>({
  name: "pope",
  title: "a model that likes to say yes",
  start: { present: 90, absent: 20 },
  fields: {
    present: { ...share, label: "Yes if it is there" },
    absent: { ...share, label: "Yes if it is not" },
  },
  examples: {
    Balanced: { present: 90, absent: 20 },
    "Leaning to yes": { present: 98, absent: 60 },
    "Always yes": { present: 100, absent: 100 },
    "A coin": { present: 50, absent: 50 },
    Cautious: { present: 60, absent: 2 },
  },
  view: (state) => {
    const { accuracy, precision, recall, f1, yesRatio } = popeScores(countsOf(state));
    const rows = [
      ["Accuracy", number(accuracy, 3)],
      ["Precision", number(precision, 3)],
      ["Recall", number(recall, 3)],
      ["Share of yes", number(yesRatio, 2)],
    ];
    return [
      panels(drawing(state), table(`Scores on ${number(questions)} questions`, [["", "Value"], ...rows])),
      result("F₁ is ", strong(number(f1, 3)), "; always saying yes gives 0.667."),
    ];
  },
  tell: (state) => {
    const { accuracy, f1, yesRatio } = popeScores(countsOf(state));
    return `Accuracy ${number(accuracy, 3)}, F1 ${number(f1, 3)}, share of yes ${number(yesRatio, 2)}.`;
  },
});
