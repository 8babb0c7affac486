import { address, loadBook } from "../book/view.ts";
import { comparisonPaths } from "../components/comparison/load.ts";
import { lists } from "../components/page/lists.ts";
import { scoresPaths } from "../components/scores/load.ts";
import { llms } from "../exports/llms.ts";

/** What there is for a language model to read. */
export async function GET(): Promise<Response> {
  const book = await loadBook();
  const tables = [
    ...((await comparisonPaths()).length > 0 ? [{ path: "/models.json", title: "All models and their facts" }] : []),
    ...((await scoresPaths()).length > 0 ? [{ path: "/scores.json", title: "All scores" }] : []),
  ];
  return new Response(llms(book, lists(book), tables, address), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
