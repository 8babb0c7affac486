import type { Scoreboard } from "../prose/manuscript-model.ts";
import type { CompiledFacts, PageEvent } from "../prose/page.ts";
import type { Position } from "../syntax/problem.ts";
import { scoresToldIn, withScores } from "./alternative.ts";
import { append, backlink, cite } from "./backlinks.ts";
import { define, number } from "./labels.ts";
import type { BookPage, Target } from "./model.ts";
import type { Pointer, Reading, Where } from "./reading.ts";
import { itemsOf } from "./results/sources.ts";
import { citationsOf, resultsTable } from "./results/table.ts";

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

/** A figure is numbered where it is placed first, and what its caption cites is cited there. */
function place(reading: Reading, { id, at }: PageEvent & { kind: "figure" }, where: Where, shelf: Shelf): void {
  const figure = shelf.figures.get(id);
  if (!figure) return;
  const { title } = figure.frontMatter;
  const alt = String(figure.frontMatter.alt ?? "");
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
    alt: withScores(alt, shelf.scoreboard),
    math: figure.facts.math,
    page: target.page,
    path: target.path,
  });
  for (const to of scoresToldIn(alt)) reading.scores.push({ to, file: figure.file, at: figure.places.alt ?? at });
  read(reading, figure.facts.events, { page: where.page, file: figure.file }, shelf);
}
