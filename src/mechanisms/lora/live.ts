import type { Element } from "hast";
import { group, panel, panels, rect, result, round, strong, table, word } from "../draw.ts";
import { number } from "../fields.ts";
import { allow } from "../invalid-input.ts";
import { live } from "../live.ts";
import { type Budget, breakEvenRank, doraBudget, loraBudget } from "./algorithm.ts";

type State = { d: number; k: number; r: number; matrices: number };

const side = { kind: "number", min: 1, max: 65536, step: 1 } as const;

/** Both matrices that learn, beside the frozen one, in one scale. */
function drawing({ d, k, r }: State): Element {
  const scale = 104 / Math.max(d, k);
  const [high, width] = [round(Math.max(2, d * scale)), round(Math.max(2, k * scale))];
  const rank = round(Math.max(2, r * scale));
  const [middle, below] = [32 + high / 2, 48 + high];
  const left = 144;
  const right = left + rank + 12;
  const nameOfA = `A, ${number(r)} × ${number(k)}`;
  const drawn = panel(
    "One matrix, to scale",
    `Beside a frozen matrix of ${d} × ${k} learn B, ${d} × ${r}, and A, ${r} × ${k}.`,
    [352, 168],
    word(0, below, `W₀, ${number(d)} × ${number(k)}`, "shape"),
    word((width + left) / 2, middle, "+", "math", "middle"),
    group(
      "text",
      rect(0, 32, width, high, { class: "module frozen", rx: 2 }),
      rect(left, 32, rank, high, { class: "module", rx: 1 }),
      rect(right, 32, width, rank, { class: "module", rx: 1 }),
    ),
    word(left, below, `B, ${number(d)} × ${number(r)}`, "shape"),
    word(Math.min(right, round(352 - 7.25 * nameOfA.length)), 48 + rank, nameOfA, "shape"),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

function counts({ d, k, r, matrices }: State): Element {
  const row = (name: string, { trained, share }: Budget) => [
    name,
    number(trained),
    number(trained * matrices),
    `${number(share * 100, 2)}\u00a0%`,
  ];
  const lora = loraBudget(d, k, r);
  return table(
    "Trained weights",
    [
      ["", "One", `All ${number(matrices)}`, "Share"],
      row("Whole", { ...lora, trained: lora.full, share: 1 }),
      row("LoRA", lora),
      row("DoRA", doraBudget(d, k, r)),
    ],
    (at) => at === 1,
  );
}

/** Of matrices of one shape, how much LoRA trains. */
export default live<State>({
  name: "lora",
  title: "how many weights a rank costs",
  start: { d: 4096, k: 4096, r: 8, matrices: 64 },
  fields: {
    r: { kind: "number", label: "Rank r", min: 1, max: 4096, step: 1, slider: "logarithmic" },
    d: { ...side, label: "Rows d" },
    k: { ...side, label: "Columns k" },
    matrices: { kind: "number", label: "Matrices", min: 1, max: 10000, step: 1 },
  },
  examples: {
    "Queries and values": { d: 4096, k: 4096, r: 8, matrices: 64 },
    "At the break-even rank": { d: 4096, k: 4096, r: 2048, matrices: 64 },
    "Inner layers": { d: 4096, k: 14336, r: 16, matrices: 32 },
    "One small square": { d: 1024, k: 1024, r: 8, matrices: 1 },
  },
  view: (state) => {
    allow(state.r <= Math.min(state.d, state.k), `The rank is at most the shorter side; given ${state.r}.`);
    const { trained, full } = loraBudget(state.d, state.k, state.r);
    const even = breakEvenRank(state.d, state.k);
    return [
      panels(drawing(state), counts(state)),
      result(
        `LoRA trains `,
        strong(number(trained * state.matrices)),
        ` of ${number(full * state.matrices)} weights. Above rank ${number(Math.floor(even))} it would train more than there are.`,
      ),
    ];
  },
  tell: ({ d, k, r, matrices }) => `Rank ${r}: LoRA trains ${number(loraBudget(d, k, r).trained * matrices)} weights.`,
});
