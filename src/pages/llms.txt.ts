import { address, loadBook } from "../book/view.ts";
import { lists } from "../components/page/lists.ts";
import { llms } from "../exports/llms.ts";

/** What there is for a language model to read. */
export async function GET(): Promise<Response> {
  const book = await loadBook();
  return new Response(llms(book, lists(book), address), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
