import { describe, expect, it } from "vitest";
import { readState, type State, writeState } from "../../../../src/components/comparison/state.ts";

const offer = {
  sorts: ["name", "year", "size"],
  filters: { family: ["masking", "contrastive"], published: ["Weights, code"], "size-from": ["1e9", "2e9"] },
  columns: ["year", "size"],
};
const fresh: State = {
  sort: undefined,
  filters: { family: [], published: [], "size-from": [] },
  columns: undefined,
};

describe("the query of a state", () => {
  it.each([
    ["", fresh],
    ["?sort=-year", { ...fresh, sort: { column: "year", descending: true } }],
    ["?sort=name", { ...fresh, sort: { column: "name", descending: false } }],
    ["?family=masking&family=contrastive", { ...fresh, filters: { ...fresh.filters, family: offer.filters.family } }],
    [
      "?published=Weights%2C+code&size-from=2e9",
      { ...fresh, filters: { ...fresh.filters, published: ["Weights, code"], "size-from": ["2e9"] } },
    ],
    ["?columns=year+size", { ...fresh, columns: ["year", "size"] }],
    ["?columns=", { ...fresh, columns: [] }],
  ])("%s, there and back", (query, state) => {
    expect(readState(query, offer)).toEqual(state);
    expect(writeState(state)).toBe(query);
  });
});

it.each([
  "?sort=-nothing",
  "?family=Masking&family=",
  "?columns=nothing",
  "?size-from=3e9",
  "?other=1",
  "?sort=__proto__",
])("ignores %s, which is not on offer", (query) => expect(readState(query, offer)).toEqual(fresh));

it("keeps what is right beside what is wrong", () => {
  expect(readState("?columns=size+nothing&family=x&family=masking", offer)).toEqual({
    ...fresh,
    filters: { ...fresh.filters, family: ["masking"] },
    columns: ["size"],
  });
});
