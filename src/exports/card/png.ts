import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Card } from "./card.ts";

/** Raise when the same words are drawn differently. */
const version = "1";

let drawing: Promise<(card: Card) => Promise<Buffer>> | undefined;

/** The card as PNG. What was drawn once is kept in `cache` under a digest of its words; faces are loaded for new ones only. */
export async function cardPng(card: Card, cache: string): Promise<Buffer> {
  const digest = createHash("sha256").update(version).update(JSON.stringify(card)).digest("hex").slice(0, 32);
  const kept = join(cache, `${digest}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  drawing ??= drawer();
  const made = await (await drawing)(card);
  mkdirSync(cache, { recursive: true });
  // A killed build must not leave half a picture under the final name.
  writeFileSync(`${kept}.${process.pid}`, made);
  renameSync(`${kept}.${process.pid}`, kept);
  return made;
}

async function drawer(): Promise<(card: Card) => Promise<Buffer>> {
  const [{ default: sharp }, { draw, loadFaces }] = await Promise.all([import("sharp"), import("./draw.ts")]);
  const faces = await loadFaces();
  return (card) =>
    sharp(Buffer.from(draw(card, faces)))
      .png({ palette: true, colours: 64, dither: 0, effort: 1 })
      .toBuffer();
}
