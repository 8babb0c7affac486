import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import type { Card } from "../../../src/exports/card/card.ts";
import { cards } from "../../../src/exports/card/cards.ts";
import { draw, loadFaces } from "../../../src/exports/card/draw.ts";
import { cardPng } from "../../../src/exports/card/png.ts";
import { book } from "./book.ts";

const cache = mkdtempSync(join(tmpdir(), "cards-"));
afterAll(() => rmSync(cache, { recursive: true }));
const card: Card = {
  survey: "Survey",
  title: "CLIP",
  place: "Section 1",
  summary: "One line.",
  imprint: "Somebody",
  pages: 3,
  page: 1,
};

test("a card is a PNG of 1200 × 630 with words on it, kept for the next build", async () => {
  const png = await cardPng(card, cache);
  const { width, height, format } = await sharp(png).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: "png" });
  const title = await sharp(png).extract({ left: 72, top: 170, width: 200, height: 80 }).stats();
  expect(title.channels[0]?.min).toBeLessThan(60);
  expect(await cardPng(card, cache)).toEqual(png);
  expect(readdirSync(cache)).toHaveLength(1);
});

test("no title runs out of its card: it becomes smaller, then it is cut; what no face has is left out", async () => {
  const faces = await loadFaces();
  const long = { ...card, title: "Parameter-efficient fine-tuning of models ".repeat(6), summary: "word ".repeat(99) };
  for (const each of [card, long, { ...card, title: "漢 Łódź Ω" }]) {
    const svg = draw(each, faces);
    const places = Array.from(svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)/gu), ([, x, y]) => [Number(x), Number(y)]);
    expect(Math.max(...places.map(([x = 0]) => x))).toBeLessThan(1200 - 72);
    expect(Math.max(...places.map(([, y = 0]) => y))).toBeLessThan(630 - 50);
    expect(draw(each, faces)).toBe(svg);
  }
});

test("home, pages and lists have a card each", () => {
  expect(
    cards(book(), [{ path: "/glossary/", title: "Glossary" }]).map(({ path, card }) => [path, card.place, card.page]),
  ).toEqual([
    ["/", undefined, undefined],
    ["/families/", "Section 1", 0],
    ["/models/clip/", "Section 1.1", 1],
    ["/glossary/", undefined, undefined],
  ]);
});
