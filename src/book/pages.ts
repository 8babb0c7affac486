import type { CompiledFacts } from "../prose/page.ts";
import { pageSlug } from "../syntax/slug.ts";
import { pathOf, slugOf } from "./address.ts";
import type { BookPage } from "./model.ts";
import type { OutlinePlace } from "./outline.ts";

/** The pages in reading order, each knowing its neighbours; entries of the outline without a page are left out. */
export function bindPages(places: OutlinePlace[], sources: Map<string, CompiledFacts>): BookPage[] {
  const present = places.filter(({ id }, index) => sources.has(id) && places.findIndex((p) => p.id === id) === index);
  const ids = new Set(present.map(({ id }) => id));
  return present.flatMap((place, index) => {
    const source = sources.get(place.id);
    return source ? [bindPage(place, source, ids, present[index - 1]?.id, present[index + 1]?.id)] : [];
  });
}

function bindPage(
  place: OutlinePlace,
  source: CompiledFacts,
  ids: Set<string>,
  previous: string | undefined,
  next: string | undefined,
): BookPage {
  const { frontMatter, facts } = source;
  const title = text(frontMatter["title"]) ?? place.id;
  const slug = pageSlug(slugOf(place.id));
  const lead = text(frontMatter["lead"]);
  return {
    id: place.id,
    path: pathOf(place.id),
    file: source.file,
    label: text(frontMatter["label"]) ?? `sec-${slug}`,
    slug,
    ...(place.number && { number: place.number }),
    title,
    shortTitle: text(frontMatter["shortTitle"]) ?? title,
    summary: text(frontMatter["summary"]) ?? "",
    ...(lead && { lead }),
    depth: place.ancestors.length,
    ancestors: place.ancestors.filter((id) => ids.has(id)),
    children: place.children.filter((id) => ids.has(id)),
    ...(previous && { previous }),
    ...(next && { next }),
    headings: facts.events.flatMap((event) =>
      event.kind === "heading" ? [{ label: event.label, depth: event.depth, text: event.text, html: event.html }] : [],
    ),
    cited: [],
    words: facts.words,
    math: facts.math,
    live: facts.events.some(({ kind }) => kind === "mechanism"),
    drawing: facts.events.some(({ kind }) => kind === "figure" || kind === "mechanism"),
  };
}

/** Front matter may be wrong when the book is bound: the schema's complaint stands in the page's own problems. */
function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
