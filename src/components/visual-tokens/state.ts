import type { Size } from "../../mechanisms/size.ts";
import { firstSize, pixels } from "./images.ts";

/** What the reader has chosen. */
export interface State {
  size: Size;
  /** None: the order of the survey. */
  sort?: string | undefined;
  /** Ids of the rules that are shown; none: all. */
  rules?: string[] | undefined;
}

/** What there is to choose from. */
export interface Offer {
  sorts: string[];
  rules: string[];
}

/** `?width=800&height=1300&sort=tokens&rules=qwen2-vl+clip` → the state; what is not on offer is ignored. */
export function readState(query: string, { sorts, rules }: Offer): State {
  const given = new URLSearchParams(query);
  const [width, height] = ["width", "height"].map((side) => pixels(given.get(side) ?? ""));
  const sort = given.get("sort") ?? "";
  const named = given.get("rules")?.split(" ");
  const chosen = rules.filter((each) => named?.includes(each));
  return {
    size: width !== undefined && height !== undefined ? { width, height } : firstSize,
    sort: sorts.includes(sort) ? sort : undefined,
    rules: chosen.length > 0 && chosen.length < rules.length ? chosen : undefined,
  };
}

/** The other way; the state of a fresh page is the empty query. */
export function writeState({ size, sort, rules }: State): string {
  const query = new URLSearchParams();
  if (size.width !== firstSize.width || size.height !== firstSize.height) {
    query.set("width", String(size.width));
    query.set("height", String(size.height));
  }
  if (sort) query.set("sort", sort);
  if (rules) query.set("rules", rules.join(" "));
  return query.size > 0 ? `?${query}` : "";
}
