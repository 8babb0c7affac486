import { loadBook } from "../book/view.ts";
import { ris } from "../exports/ris.ts";

/** All cited works in RIS, by number. */
export async function GET(): Promise<Response> {
  const { references } = await loadBook();
  return new Response(ris(references), { headers: { "Content-Type": "application/x-research-info-systems" } });
}
