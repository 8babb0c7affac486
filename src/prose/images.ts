import { readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { Problem } from "../syntax/problem.ts";
import { digestOf, keep } from "./cache.ts";
import { pathIn } from "./folder.ts";
import type { CompiledFacts } from "./page.ts";

const kinds = [".png", ".jpg", ".jpeg", ".webp", ".avif", ".svg"];

/**
 * Figures with a problem for each image file that is not there or cannot be shown. That is no fact of a figure's
 * source, so it is not kept with it.
 */
export async function withImages(figures: CompiledFacts[], folder: string): Promise<CompiledFacts[]> {
  return Promise.all(
    figures.map(async (figure) => ({
      ...figure,
      problems: [...figure.problems, ...(await imageProblems(figure, folder))],
    })),
  );
}

async function imageProblems({ file, frontMatter, places }: CompiledFacts, folder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const field of ["image", "imageDark"]) {
    const name = frontMatter[field];
    if (typeof name !== "string" || name === "") continue;
    const fault = await faultOf(name, join(dirname(pathIn(folder, file)), name));
    const at = places[field];
    if (fault) problems.push({ file, ...(at && { at }), rule: "image-exists", severity: "error", ...fault });
  }
  return problems;
}

type Fault = Pick<Problem, "message" | "hint">;

async function faultOf(name: string, path: string): Promise<Fault | undefined> {
  const bytes = readImage(path);
  if (bytes === undefined) {
    return { message: `There is no image "${name}".`, hint: "The path is relative to the figure's own file." };
  }
  if (!kinds.includes(extname(name).toLowerCase())) {
    return { message: `"${name}" is no image that browsers share.`, hint: "Use PNG, JPEG, WebP, AVIF or SVG." };
  }
  if (extname(name).toLowerCase() === ".svg" && !/<svg[^>]*\s(?:viewBox|width)=/.test(bytes.toString("utf8"))) {
    return { message: `The drawing "${name}" has no size.`, hint: "Give its <svg> a viewBox." };
  }
  const shown = await keep(digestOf(bytes, "image", extname(name)), () => decodes(bytes));
  return shown
    ? undefined
    : { message: `The image "${name}" cannot be read.`, hint: "Save it anew; it may be cut off." };
}

function readImage(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Decodes the whole image: a file that is cut off still has its head. */
async function decodes(bytes: Buffer): Promise<boolean> {
  const { default: sharp } = await import("sharp");
  try {
    await sharp(bytes, { failOn: "truncated" }).stats();
    return true;
  } catch {
    return false;
  }
}
