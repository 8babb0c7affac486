import type { Scoreboard } from "../prose/manuscript-model.ts";
import type { CitationItem, CompiledFacts, FloatKind, PageEvent } from "../prose/page.ts";
import type { Position } from "../syntax/problem.ts";
import { increment, pointerText } from "./count.ts";
import type { Backlink, BookPage, Target } from "./model.ts";
import type { Pointer, Reading } from "./reading.ts";
import { citationsOf, itemsOf, resultsTable } from "./results/table.ts";

/** Where the reader is: events of a figure are read on the page that places it, but stand in the figure's file. */
export interface Where {
  page: Pick<BookPage, "id" | "path" | "number" | "title" | "cited">;
  file: string;
}

/** Makes a page's own label known: `sec-clip` is `/models/clip/`. */
export function openPage(reading: Reading, page: BookPage, source: CompiledFacts): void {
  const { label, number, title, id, path, file } = page;
  const text = number ? `Section ${number}` : title;
  const target: Target = { label, kind: "section", ...(number && { number }), text, title, page: id, path };
  const at = source.places["label"];
  define(reading, { target, file, ...(at && { at }) });
}

/** What a page takes from beside it: the entries of `content/figures/` by id, and the scores. */
export interface Shelf {
  figures: Map<string, CompiledFacts>;
  scoreboard: Scoreboard;
}

/** Reads events in order into `reading`. */
export function read(reading: Reading, events: PageEvent[], where: Where, shelf: Shelf): void {
  for (const event of events) readEvent(reading, event, where, shelf);
}

function readEvent(reading: Reading, event: PageEvent, where: Where, shelf: Shelf): void {
  const { page, file } = where;
  const pointer = (to: string, at: Position): Pointer => ({ to, file, at });
  switch (event.kind) {
    case "heading": {
      const section = page.number ? `Section ${page.number}` : page.title;
      const text = `${section}, ${event.text}`;
      const { label, text: title, at } = event;
      const target: Target = { label, kind: "section", text, title, page: page.id, path: `${page.path}#${label}` };
      define(reading, { target, file, at });
      return;
    }
    case "float":
      number(reading, event, event.of, where);
      return;
    case "figure":
      reading.placements.push(pointer(event.id, event.at));
      place(reading, event, where, shelf);
      return;
    case "citation":
      for (const item of event.items) reading.citations.push(pointer(item.key, item.at));
      cite(reading, page, event.anchor, event.items);
      return;
    case "score": {
      reading.scores.push(pointer(event.id, event.at));
      const score = shelf.scoreboard.scores.find(({ id }) => id === event.id);
      if (score && event.anchor !== undefined) cite(reading, page, event.anchor, itemsOf(score));
      return;
    }
    case "results": {
      const { label, anchor, model, systems, benchmarks, at } = event;
      reading.choices.push({ ...(model !== undefined && { model }), systems, benchmarks, file, at });
      const table = resultsTable(event, anchor, shelf.scoreboard);
      reading.results.set(label, table);
      for (const place of citationsOf(table)) cite(reading, page, place.anchor, place.items);
      return;
    }
    case "chart": {
      const { systems, benchmarks, at } = event;
      reading.choices.push({ systems, benchmarks, file, at });
      return;
    }
    case "reference":
      reading.references.push(pointer(event.label, event.at));
      return;
    case "term":
      reading.terms.push(pointer(event.id, event.at));
      append(reading.used, event.id, backlink(page, event.anchor));
      return;
    case "link":
      reading.links.push({ ...pointer(event.href, event.at), page: page.path });
      return;
    case "mechanism":
      reading.mechanisms.push(pointer(event.name, event.at));
      return;
  }
}

/** The works cited at one place of a page. */
function cite(reading: Reading, page: Where["page"], anchor: string, items: CitationItem[]): void {
  for (const { key, locator } of items) {
    append(reading.cited, key, backlink(page, anchor, locator));
    if (!page.cited.includes(key)) page.cited.push(key);
  }
}

/** A figure is numbered where it is placed first, and what its caption cites is cited there. */
function place(reading: Reading, { id, at }: PageEvent & { kind: "figure" }, where: Where, shelf: Shelf): void {
  const figure = shelf.figures.get(id);
  if (!figure) return;
  const { title, alt } = figure.frontMatter;
  const label = `fig-${id}`;
  const target = number(reading, { label, title: String(title ?? id), at }, "figure", where);
  if (!target) return;
  reading.figures.set(id, {
    id,
    label,
    number: target.number,
    title: target.title,
    caption: figure.fields["caption"] ?? [],
    source: figure.fields["source"] ?? [],
    alt: String(alt ?? ""),
    math: figure.facts.math,
    page: target.page,
    path: target.path,
  });
  read(reading, figure.facts.events, { page: where.page, file: figure.file }, shelf);
}

/** Gives the next number of its kind to a label; a label met before gets none, and nothing is returned. */
function number(
  reading: Reading,
  { label, title, at }: { label: string; title: string; at: Position },
  kind: FloatKind,
  { page, file }: Where,
): (Target & { number: string }) | undefined {
  const counts = increment(reading.counts, kind);
  const number = String(counts[kind]);
  const text = pointerText(kind, number);
  const target = { label, kind, number, text, title, page: page.id, path: `${page.path}#${label}` };
  if (!define(reading, { target, file, at })) return undefined;
  reading.counts = counts;
  return target;
}

/** Makes a label known and says whether it was new; the first place keeps it. */
function define(reading: Reading, definition: { target: Target; file: string; at?: Position }): boolean {
  const { target, file, at } = definition;
  if (reading.targets.has(target.label)) {
    reading.clashes.push({ label: target.label, file, ...(at && { at }) });
    return false;
  }
  reading.targets.set(target.label, definition);
  return true;
}

function backlink(page: Where["page"], anchor: string, locator?: string): Backlink {
  return { page: page.id, path: `${page.path}#${anchor}`, ...(locator && { locator }) };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
