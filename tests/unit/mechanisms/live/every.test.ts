import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { root } from "../../../../scripts/project.ts";
import { type Field, parse } from "../../../../src/mechanisms/fields.ts";
import { exampleOf, keyOf, problemOf, readState, type State, writeState } from "../../../../src/mechanisms/live.ts";
import { mechanisms } from "./mechanisms.ts";

/** Texts that a field takes. */
function texts(field: Field): fc.Arbitrary<string> {
  if (field.kind === "choice") return fc.constantFrom(...Object.keys(field.options));
  if (field.kind === "text") return fc.string({ maxLength: field.longest });
  const { min, max, step } = field;
  const most = Math.round((max - min) / step);
  return fc.integer({ min: 0, max: most }).map((steps) => String(Number((min + steps * step).toFixed(6))));
}

describe.each(mechanisms.map((each) => [each.name, each] as const))("%s", (name, mechanism) => {
  const { fields, start, examples = {}, grid } = mechanism;
  const any: fc.Arbitrary<State> = fc
    .record(Object.fromEntries(Object.entries(fields).map(([field, shape]) => [field, texts(shape)])))
    .map((given) =>
      Object.fromEntries(
        Object.entries(fields).map(([field, shape]) => [field, parse(shape, given[field] ?? "") ?? ""]),
      ),
    );

  it("is called as its folder, which has a component", () => {
    expect(existsSync(join(root, "src/mechanisms", name, "Mechanism.astro"))).toBe(true);
  });

  it("begins with values that are allowed, as are those of its examples", () => {
    for (const values of [start, ...Object.values(examples)]) {
      for (const [field, value] of Object.entries(values)) {
        expect(fields[field] && parse(fields[field], String(value)), `${field} ${value}`).toBe(value);
      }
      expect(problemOf(mechanism, { ...start, ...values } as State)).toBeUndefined();
    }
    expect(Object.keys(start).sort()).toEqual(Object.keys(fields).sort());
    for (const field of grid?.fields ?? []) expect(fields).toHaveProperty(field);
  });

  it("knows its examples again", () => {
    for (const [example, values] of Object.entries(examples))
      expect(exampleOf(mechanism, { ...start, ...values } as State)).toBe(example);
  });

  it("draws whatever is allowed, or says why not", () => {
    fc.assert(
      fc.property(any, (state) => {
        const problem = problemOf(mechanism, state);
        if (problem !== undefined) {
          expect(problem).toMatch(/\.$/);
          return;
        }
        const html = toHtml({ type: "root", children: mechanism.view(state) }) + mechanism.tell(state);
        expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }),
      { numRuns: 60 },
    );
  });

  it("survives its address, beside what others keep there", () => {
    fc.assert(
      fc.property(any, (state) => {
        fc.pre(problemOf(mechanism, state) === undefined);
        const query = writeState(mechanism, state, "?other-x=1");
        expect(readState(mechanism, query)).toEqual(state);
        expect(query).toMatch(/^\?other-x=1/);
        expect(writeState(mechanism, start, query)).toBe("?other-x=1");
      }),
      { numRuns: 60 },
    );
  });

  it("ignores what an address says wrongly", () => {
    const query = new URLSearchParams(
      Object.keys(fields).map((field) => [keyOf(mechanism, field), "\u0000".repeat(300)]),
    );
    expect(readState(mechanism, `?${query}`)).toEqual(start);
    expect(writeState(mechanism, start, "")).toBe("");
  });
});
