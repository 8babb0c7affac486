import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { preference } from "../../../src/mechanisms/dpo/algorithm.ts";
import { InvalidInput } from "../../../src/mechanisms/invalid-input.ts";
import { number } from "./arbitraries.ts";
import { expectClose } from "./close.ts";

describe("the worked pairs", () => {
  it.each([
    ["start", [-22, -24, -22, -24, 0.1], 0, [0.5, Math.LN2, 0, 0, 0.5]],
    ["improved", [-20, -25, -22, -24, 0.1], 3, [0.5744, 0.5544, 0.2, -0.1, 0.4256]],
    ["same, β five times", [-20, -25, -22, -24, 0.5], 3, [0.8176, 0.2014, 1, -0.5, 0.1824]],
    ["got worse", [-30, -20, -25, -22, 0.1], -7, [0.3318, 1.1032, -0.5, 0.2, 0.6682]],
    ["textbook", [-12, -15, -14, -13, 0.5], 4, [0.8808, 0.1269, 1, -1, 0.1192]],
  ])("%s", (_, [chosen = 0, rejected = 0, reference = 0, other = 0, beta = 0], margin, printed) => {
    const got = preference({ chosen, rejected }, { chosen: reference, rejected: other }, beta);
    expect(got.margin).toBe(margin);
    const { probability, loss, rewards, gradientWeight } = got;
    expectClose([probability, loss, rewards.chosen, rewards.rejected, gradientWeight], printed, 4);
  });
});

test("log-probabilities are 0 at most and β above 0", () => {
  const answers = { chosen: -1, rejected: -2 };
  expect(() => preference({ chosen: 1, rejected: -2 }, answers, 0.1)).toThrow(
    new InvalidInput("A log-probability is 0 at most; given 1."),
  );
  expect(() => preference(answers, answers, 0)).toThrow(InvalidInput);
});

test("for all answers the loss is 0 or more, and exchanging them exchanges the probabilities", () => {
  const log = number(-500, 0);
  const answers = fc.record({ chosen: log, rejected: log });
  fc.assert(
    fc.property(answers, answers, number(0.01, 1), (model, reference, beta) => {
      const { loss, probability, gradientWeight } = preference(model, reference, beta);
      expect(loss).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(loss)).toBe(true);
      expect(probability + gradientWeight).toBeCloseTo(1, 9);
      const turned = ({ chosen, rejected }: typeof model) => ({ chosen: rejected, rejected: chosen });
      expect(preference(turned(model), turned(reference), beta).probability).toBeCloseTo(gradientWeight, 9);
    }),
  );
});
