import { loadBook } from "../book/view.ts";
import { cslJson } from "../exports/csl.ts";

/** All cited works as CSL-JSON, by number. */
export async function GET(): Promise<Response> {
  const { references } = await loadBook();
  return new Response(cslJson(references), { headers: { "Content-Type": "application/vnd.citationstyles.csl+json" } });
}
