import { expect, it } from "vitest";
import { order } from "../../../../src/components/comparison/order.ts";

const words = { numeric: false, descending: false, language: "en" };
const numbers = { ...words, numeric: true };

it("sorts numbers by size and words by the alphabet, whatever their case", () => {
  expect(order(["900", "7600", "88"], numbers)).toEqual([2, 0, 1]);
  expect(order(["vicuna", "BERT", "Llama 3", "Llama 10"], words)).toEqual([1, 2, 3, 0]);
});

it("puts what has no value last in either direction", () => {
  expect(order([undefined, "2", "1"], numbers)).toEqual([2, 1, 0]);
  expect(order([undefined, "2", "1"], { ...numbers, descending: true })).toEqual([1, 2, 0]);
});

it("keeps the order of what is equal, descending too", () => {
  expect(order(["2022", "2021", "2022", undefined, undefined], { ...numbers, descending: true })).toEqual([
    0, 2, 1, 3, 4,
  ]);
  expect(order([undefined, undefined], words)).toEqual([0, 1]);
});
