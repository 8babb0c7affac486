import { compile } from "../../../src/prose/compile.ts";
import { schemas } from "../../../src/prose/compiler.ts";
import type { CompiledPage, Segment } from "../../../src/prose/page.ts";
import type { PageKind } from "../../../src/prose/source.ts";
import { notationProcessor } from "../../../src/syntax/index.ts";

const processor = notationProcessor();

/** Front matter of four lines, so that a body begins in line 5. */
export const frontMatter = "---\ntitle: T\nsummary: S\n---\n";

export const files: { [kind in PageKind]: string } = {
  section: "content/sections/a.mdx",
  model: "content/models/clip.mdx",
  figure: "content/figures/f.mdx",
};

/** A whole source, compiled. */
export function compiledSource(source: string, kind: PageKind = "section"): Promise<CompiledPage> {
  const file = files[kind];
  const id = file.slice("content/".length, -".mdx".length);
  return compile({ kind, id, file, source, digest: "digest" }, { processor, schemas });
}

/** The body of a section. */
export function compiled(body: string): Promise<CompiledPage> {
  return compiledSource(frontMatter + body);
}

/** Segments in one line: `<p>See «Ref label="fig-x"».</p>`; a component with children as `«Link href="/x/"|text»`. */
export function shown(segments: Segment[]): string {
  return segments.map((segment) => (typeof segment === "string" ? segment : component(segment))).join("");
}

function component({ name, props, children }: Exclude<Segment, string>): string {
  const given = Object.entries(props).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  return `«${name}${given.join("")}${children.length > 0 ? `|${shown(children)}` : ""}»`;
}

export async function html(body: string): Promise<string> {
  return shown((await compiled(body)).segments);
}

/** Problems of a body as `line:column rule message`. */
export async function mistakes(body: string): Promise<string[]> {
  return told(await compiled(body));
}

export function told(page: CompiledPage): string[] {
  return page.problems.map(({ at, rule, message }) => `${at ? `${at.line}:${at.column} ` : ""}${rule} ${message}`);
}
