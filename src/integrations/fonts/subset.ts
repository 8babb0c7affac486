import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One file to make smaller. */
export interface SubsetRequest {
  font: Buffer;
  /** Ascending. */
  codePoints: readonly number[];
  /** Weights that the stylesheet declares; a font without that axis stays as it is. */
  weight: readonly [number, number];
  /** OpenType features that the site uses. */
  features: readonly string[];
}

/** Raise when the request means something else than before. */
const version = "1";

/**
 * The woff2 file with the requested glyphs, features and weights only. The same request gives the same bytes;
 * they are kept in `cache` under the digest of the request.
 */
export async function subset(request: SubsetRequest, cache: string): Promise<Buffer> {
  const { font, ...rest } = request;
  const digest = createHash("sha256").update(version).update(JSON.stringify(rest)).update(font).digest("hex");
  const kept = join(cache, `${digest.slice(0, 32)}.woff2`);
  if (existsSync(kept)) return readFileSync(kept);
  const made = await make(request);
  mkdirSync(cache, { recursive: true });
  // A killed build must not leave half a font under the final name.
  writeFileSync(`${kept}.${process.pid}`, made);
  renameSync(`${kept}.${process.pid}`, kept);
  return made;
}

async function make({ font, codePoints, weight, features }: SubsetRequest): Promise<Buffer> {
  // HarfBuzz is loaded only where a face has to be cut anew.
  const { default: subsetFont } = await import("subset-font");
  const [min, max] = weight;
  const text = String.fromCodePoint(...codePoints);
  const options = { targetFormat: "woff2" as const, noHinting: true, keepFeatures: [...features] };
  try {
    const axis = min === max ? min : { min, max };
    return await subsetFont(font, text, { ...options, variationAxes: { wght: axis } });
  } catch (error) {
    // HarfBuzz refuses a limit on an axis that the font does not have: a static face.
    if (error instanceof Error && /axis/.test(error.message)) return subsetFont(font, text, options);
    throw error;
  }
}
