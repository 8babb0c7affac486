import { loadBook } from "../book/view.ts";
import { scoresJson } from "../components/scores/files.ts";
import { scoresPaths } from "../components/scores/load.ts";

/** `/scores.json`, which a survey without scores does not have. */
export const getStaticPaths = scoresPaths;

export async function GET(): Promise<Response> {
  return new Response(scoresJson(await loadBook()), { headers: { "Content-Type": "application/json" } });
}
