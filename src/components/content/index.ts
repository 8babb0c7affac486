import Figure from "./Figure.astro";
import { inline } from "./inline.ts";
import Mechanism from "./Mechanism.astro";
import Results from "./Results.astro";

/** What the author's notation becomes on a page. */
export const content = { ...inline, Figure, Mechanism, Results };
