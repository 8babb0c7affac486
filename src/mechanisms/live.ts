import type { Element } from "hast";
import { type Field, parse, type Value } from "./fields.ts";
import { InvalidInput } from "./invalid-input.ts";

/*
 * A live mechanism: what can be set, and what is shown for it. The rest (form, address, announcements) is the same for
 * all of them.
 */

export type State = { [field: string]: Value };

export interface Live<S extends State = State> {
  /** The folder, and what the parts of an address begin with. */
  name: string;
  /** Follows “Try it: ”. */
  title: string;
  fields: { [F in keyof S]: Field };
  /** The state that the build draws. */
  start: S;
  /** States to choose from by name; each sets some fields. */
  examples?: { [name: string]: Partial<S> };
  /** Fields that stand in a grid behind a heading, such as the cells of a matrix. */
  grid?: { title: string; columns: number; fields: (keyof S & string)[] };
  /** What a drawn element with this `data-handle` sets when it is dragged so far from a state, in units of the drawing. */
  drag?: { [handle: string]: (from: S, dx: number, dy: number) => Partial<S> };
  /** What is shown. Throws `InvalidInput` where values that are allowed alone do not go together. */
  view: (state: S) => Element[];
  /** The result in one sentence, for those who hear it. */
  tell: (state: S) => string;
}

/** Keeps the types of one mechanism in order, and gives it as one of many. */
export function live<S extends State>(mechanism: Live<S>): Live {
  return mechanism as unknown as Live;
}

/** The name of a field in the form and in the address: `clip-s`. */
export function keyOf({ name }: Live, field: string): string {
  return `${name}-${field}`;
}

/** `?clip-s=20` → the state. What is not allowed there is ignored, and so is what does not go together. */
export function readState(mechanism: Live, query: string): State {
  const given = new URLSearchParams(query);
  const state = { ...mechanism.start };
  for (const [name, field] of Object.entries(mechanism.fields)) {
    const text = given.get(keyOf(mechanism, name));
    const value = text === null ? undefined : parse(field, text);
    if (value !== undefined) state[name] = value;
  }
  return problemOf(mechanism, state) === undefined ? state : { ...mechanism.start };
}

/** The query with the state in it, in place of what it said of this mechanism; values of the start are left out. */
export function writeState(mechanism: Live, state: State, query: string): string {
  const kept = new URLSearchParams(query);
  for (const [name, value] of Object.entries(state)) {
    const key = keyOf(mechanism, name);
    if (value === mechanism.start[name]) kept.delete(key);
    else kept.set(key, String(value));
  }
  return kept.size > 0 ? `?${kept}` : "";
}

/** The example that a state is, or undefined. */
export function exampleOf({ examples = {} }: Live, state: State): string | undefined {
  const fits = (values: Partial<State>) => Object.entries(values).every(([field, value]) => state[field] === value);
  return Object.entries(examples).find(([, values]) => fits(values))?.[0];
}

/** Why the values do not go together, if they do not. */
export function problemOf(mechanism: Live, state: State): string | undefined {
  try {
    mechanism.view(state);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInput) return error.message;
    throw error;
  }
}
