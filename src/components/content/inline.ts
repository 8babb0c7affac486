import Cite from "./Cite.astro";
import Link from "./Link.astro";
import Counter from "./Number.astro";
import Ref from "./Ref.astro";
import Score from "./Score.astro";
import Term from "./Term.astro";

/** What may stand within a sentence: in captions, definitions and the abstract too. */
export const inline = { Cite, Link, Number: Counter, Ref, Score, Term };
