import { address, loadBook } from "../book/view.ts";
import { citationFile } from "../exports/cff.ts";

/** How to cite the survey, for programs. */
export async function GET(): Promise<Response> {
  const { survey } = await loadBook();
  const text = citationFile(survey, import.meta.env.SITE && address("/"));
  return new Response(text, { headers: { "Content-Type": "application/yaml" } });
}
