import { loadBook } from "../book/view.ts";
import { scoresCsv } from "../components/scores/files.ts";
import { scoresPaths } from "../components/scores/load.ts";

/** `/scores.csv`, which a survey without scores does not have. */
export const getStaticPaths = scoresPaths;

export async function GET(): Promise<Response> {
  const { scoreboard } = await loadBook();
  return new Response(scoresCsv(scoreboard), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
}
