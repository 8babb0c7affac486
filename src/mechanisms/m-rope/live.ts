import { panels, result, strong } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import type { Child } from "../tree.ts";
import { counters, type Sequence, type State, sequenceOf, strip } from "./drawing.ts";

const words = { kind: "number", unit: "tokens", min: 1, max: 6, step: 1 } as const;
const side = { kind: "number", min: 1, max: 100, step: 1 } as const;
function sentence(state: State, { time, seen, goesOn, ordinary }: Sequence): Child[] {
  const span = (time[state.before + seen - 1] ?? 0) - state.before + 1;
  const spans = `${number(span)} in time, ${state.rows} in height and ${state.columns} in width`;
  const tokens = seen === 1 ? "1 visual token moves" : `${number(seen)} visual tokens move`;
  const compared =
    goesOn === ordinary ? "as it would with one number" : `with one number it would at ${number(ordinary)}`;
  return [
    `${tokens} the counter on by ${number(goesOn - state.before)}, the longest of ${spans}. The text goes on at `,
    strong(number(goesOn)),
    `; ${compared}.`,
  ];
}

/** The positions of text, an image or a video, and text again. */
export default live<State>({
  name: "m-rope",
  title: "the positions of text and what is seen",
  start: { before: 3, steps: 1, rows: 2, columns: 3, after: 4, time: "0" },
  fields: {
    before: { ...words, label: "Text before" },
    steps: { kind: "number", label: "Steps in time", min: 1, max: 400, step: 1 },
    rows: { ...side, label: "Rows" },
    columns: { ...side, label: "Columns" },
    after: { ...words, label: "Text after" },
    time: {
      kind: "choice",
      label: "Time",
      options: {
        0: "counts steps (Qwen2-VL)",
        1: "1 s a step (Qwen2.5-VL)",
        2: "2 s a step (Qwen2.5-VL)",
        4: "4 s a step (Qwen2.5-VL)",
        10: "10 s a step (Qwen2.5-VL)",
      },
    },
  },
  examples: {
    "Image of the figure": { before: 3, steps: 1, rows: 2, columns: 3, after: 4, time: "0" },
    "Video of the figure": { before: 1, steps: 3, rows: 2, columns: 2, after: 2, time: "0" },
    "The same, by the clock": { before: 1, steps: 3, rows: 2, columns: 2, after: 2, time: "4" },
    "Full-HD frame": { before: 3, steps: 1, rows: 39, columns: 69, after: 4, time: "0" },
    "Ten seconds of film": { before: 3, steps: 10, rows: 20, columns: 36, after: 4, time: "0" },
    "A single row": { before: 3, steps: 1, rows: 1, columns: 6, after: 4, time: "0" },
  },
  view: (state) => {
    const sequence = sequenceOf(state);
    return [panels(strip(state, sequence), counters(state, sequence)), result(...sentence(state, sequence))];
  },
  tell: (state) => {
    const { goesOn, ordinary } = sequenceOf(state);
    return `The text goes on at ${number(goesOn)}, with one number for each token at ${number(ordinary)}.`;
  },
});
