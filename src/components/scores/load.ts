import { loadBook } from "../../book/view.ts";

/** `getStaticPaths` of the files of scores. */
export async function scoresPaths(): Promise<{ params: { scores: string } }[]> {
  const { scoreboard } = await loadBook();
  return scoreboard.scores.length > 0 ? [{ params: { scores: "scores" } }] : [];
}
