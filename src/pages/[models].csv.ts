import { asCsv } from "../components/comparison/files.ts";
import { comparisonPaths, loadComparison } from "../components/comparison/load.ts";

/** `/models.csv`, which a survey without models does not have. */
export const getStaticPaths = comparisonPaths;

export async function GET(): Promise<Response> {
  return new Response(asCsv(await loadComparison()), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
}
