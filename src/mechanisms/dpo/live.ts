import type { Element } from "hast";
import { group, panel, panels, rect, result, round, strong, table, word } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { logSigmoid } from "../losses.ts";
import { h } from "../tree.ts";
import { preference } from "./algorithm.ts";

type State = { chosen: number; rejected: number; refChosen: number; refRejected: number; beta: number };

const log = { kind: "number", min: -200, max: 0, step: 0.1 } as const;
/** Differences of rewards and losses that the drawing shows. */
const [reach, highest] = [4, 4];
const [left, right, top, bottom] = [40, 336, 32, 160];

function preferenceOf({ chosen, rejected, refChosen, refRejected, beta }: State) {
  return preference({ chosen, rejected }, { chosen: refChosen, rejected: refRejected }, beta);
}

const across = (difference: number) => round(left + ((difference + reach) / (2 * reach)) * (right - left));
const up = (loss: number) => round(bottom - (Math.min(loss, highest) / highest) * (bottom - top));

/** The loss over the difference of the rewards, and where this pair stands. */
function drawing(state: State): Element {
  const { rewards, loss } = preferenceOf(state);
  const difference = rewards.chosen - rewards.rejected;
  const isBeyond = Math.abs(difference) > reach;
  const at = Math.min(reach, Math.max(-reach, difference));
  const curve = Array.from({ length: 41 }, (_, k) => {
    const x = -reach + (k * 2 * reach) / 40;
    return `${across(x)} ${up(-logSigmoid(x))}`;
  });
  const drawn = panel(
    "Loss over the difference of rewards",
    `The loss falls from 4.0 at a difference of −4 to 0.0 at 4; this pair stands at ${number(difference, 2)} with ${number(loss, 4)}.`,
    [352, 200],
    group("data", h("path", { class: "brace", d: `M${left} ${top}V${bottom}H${right}M${across(0)} ${bottom}v4` })),
    ...[0, 2, 4].map((value) => word(left - 8, up(value), String(value), "quiet", "end")),
    ...[-4, -2, 0, 2, 4].map((value) => word(across(value), bottom + 14, number(value), "quiet", "middle")),
    h("path", { class: "live-curve", d: `M${curve.join("L")}` }),
    group("loss", rect(across(at) - 5, round(up(-logSigmoid(at)) - 5), 10, 10, { class: "tag", rx: 5 })),
    word(
      across(0),
      bottom + 34,
      isBeyond ? "the pair lies beyond the edge" : "reward of the preferred − of the rejected",
      "quiet",
      "middle",
    ),
  );
  drawn.properties["class"] = "diagram broad";
  return drawn;
}

/** One pair of answers, the policy and its reference. */
export default live<State>({
  name: "dpo",
  title: "the loss of one pair",
  start: { chosen: -20, rejected: -25, refChosen: -22, refRejected: -24, beta: 0.1 },
  fields: {
    chosen: { ...log, label: "Policy, preferred" },
    rejected: { ...log, label: "Policy, rejected" },
    refChosen: { ...log, label: "Reference, preferred" },
    refRejected: { ...log, label: "Reference, rejected" },
    beta: { kind: "number", label: "β", min: 0.01, max: 2, step: 0.01 },
  },
  examples: {
    Improved: { chosen: -20, rejected: -25, refChosen: -22, refRejected: -24, beta: 0.1 },
    "The start": { chosen: -22, rejected: -24, refChosen: -22, refRejected: -24, beta: 0.1 },
    "Improved, larger β": { chosen: -20, rejected: -25, refChosen: -22, refRejected: -24, beta: 0.5 },
    Worse: { chosen: -30, rejected: -20, refChosen: -25, refRejected: -22, beta: 0.1 },
    "Order corrected": { chosen: -12, rejected: -15, refChosen: -14, refRejected: -13, beta: 0.5 },
    "Both less probable": { chosen: -30, rejected: -40, refChosen: -22, refRejected: -24, beta: 0.1 },
  },
  view: (state) => {
    const { rewards, probability, loss, gradientWeight } = preferenceOf(state);
    const rows = [
      ["Preferred", number(state.chosen), number(state.refChosen), number(rewards.chosen, 2)],
      ["Rejected", number(state.rejected), number(state.refRejected), number(rewards.rejected, 2)],
    ];
    return [
      panels(
        drawing(state),
        table(`Log probabilities, and rewards with β = ${state.beta}`, [
          ["", "Policy", "Reference", "Reward"],
          ...rows,
        ]),
      ),
      result(
        `The right order has probability ${number(probability, 4)}: the loss is `,
        strong(number(loss, 4)),
        ` and the weight of the pair ${number(gradientWeight, 4)}.`,
      ),
    ];
  },
  tell: (state) => {
    const { loss, gradientWeight } = preferenceOf(state);
    return `The loss is ${number(loss, 4)}, the weight of the pair ${number(gradientWeight, 4)}.`;
  },
});
