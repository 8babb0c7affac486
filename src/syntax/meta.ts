import type { Code } from "mdast";
import type { VFile } from "vfile";
import { didYouMean } from "./nearest.ts";
import { report } from "./report.ts";
import { locator } from "./trace.ts";

/** What a listing says of itself after its language: its label, and its caption with the place of its text. */
export interface ListingMeta {
  label?: string;
  caption?: { value: string; from: number; to: number };
}

const words = /([^\s=]+)(?:=(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|(\S*)))?/g;

/** ` ```ts label="lst-x" caption="…" ` → `{ label, caption }`; reports what it does not know. */
export function readMeta(node: Code, file: VFile): ListingMeta | undefined {
  if (!node.meta || node.position === undefined) return undefined;
  const source = String(file);
  const begin = node.position.start.offset ?? 0;
  const end = source.slice(begin).search(/[\r\n]/);
  const line = source.slice(begin, end < 0 ? undefined : begin + end);
  const skipped = /^[`~]+\s*\S+\s*/.exec(line)?.[0].length ?? 0;
  const meta: ListingMeta = {};
  const place = locator(source);
  for (const match of line.slice(skipped).matchAll(words)) {
    const [written, name = "", double, single, bare] = match;
    const value = double ?? single ?? bare;
    const at = begin + skipped + match.index;
    if (name === "label" && value !== undefined) meta.label = checkedLabel(value, at, file);
    else if (name === "caption" && value !== undefined)
      meta.caption = captionOf(value, at, written.length, bare !== undefined);
    else
      report(
        file,
        "component-is-valid",
        place(at),
        `A listing has no "${name}".`,
        didYouMean(name, ["label", "caption"], 'Write label="lst-…" and caption="…".'),
      );
  }
  if ((meta.label === undefined) !== (meta.caption === undefined)) {
    const missing = meta.label === undefined ? "a label" : "a caption";
    report(
      file,
      "component-is-valid",
      node,
      `A listing has ${missing === "a label" ? "a caption" : "a label"} but not ${missing}.`,
      'Write label="lst-…" and caption="…", or neither.',
    );
  }
  return meta;
}

function checkedLabel(value: string, at: number, file: VFile): string {
  if (!/^lst-[A-Za-z0-9-]+$/.test(value)) {
    report(
      file,
      "component-is-valid",
      locator(String(file))(at),
      `The label of a listing begins with lst-, but this is "${value}".`,
      `Write label="lst-${value.replace(/^\w+-/, "")}".`,
    );
  }
  return value;
}

function captionOf(written: string, at: number, length: number, bare: boolean) {
  const to = at + length - (bare ? 0 : 1);
  return { value: written.replaceAll(/\\(["'])/g, "$1"), from: to - written.length, to };
}
