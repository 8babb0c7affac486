import { loadBook } from "../book/view.ts";

/** All cited works as they stand in the author's file, by number. */
export async function GET(): Promise<Response> {
  const { references } = await loadBook();
  const entries = references.map((work) => work.bibtex.trim());
  return new Response(`${entries.join("\n\n")}\n`, {
    headers: { "Content-Type": "application/x-bibtex; charset=utf-8" },
  });
}
