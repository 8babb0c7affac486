import { loadBook } from "../book/view.ts";
import { asJson } from "../components/comparison/files.ts";
import { comparisonPaths, loadComparison } from "../components/comparison/load.ts";

/** `/models.json`, which a survey without models does not have. */
export const getStaticPaths = comparisonPaths;

export async function GET(): Promise<Response> {
  const text = asJson(await loadBook(), await loadComparison());
  return new Response(text, { headers: { "Content-Type": "application/json" } });
}
