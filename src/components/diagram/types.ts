/** What a part of a figure has seen. Every diagram gives it the same hue. */
export type Hue = "image" | "text" | "fused" | "loss" | "data";

/** Whether a module learns: filled, hatched, or hatched with a tag that names the part that learns. */
export type State = "trained" | "frozen" | "partial";

/** One line of words or several, top to bottom. Markup: see words.ts. */
export type Lines = string | readonly string[];

/** A place in a panel: x to the right, y downwards, in units of which a panel is 352 wide. */
export type Point = readonly [x: number, y: number];

/** Which end of a line of words stands at x. */
export type Anchor = "start" | "middle" | "end";

/** The pictures of Defs.astro. */
export type Picture = "fox" | "boats" | "lemons" | "cat" | "shapes" | "page" | "letter";
