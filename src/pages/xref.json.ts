import { address, loadBook } from "../book/view.ts";
import { xref } from "../exports/xref.ts";

/** All labels with number, title and address. */
export async function GET(): Promise<Response> {
  return new Response(xref(await loadBook(), address), { headers: { "Content-Type": "application/json" } });
}
