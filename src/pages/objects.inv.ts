import { loadBook } from "../book/view.ts";
import { objectsInv } from "../exports/objects-inv.ts";

/** The same labels for Sphinx and its kin. */
export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(objectsInv(await loadBook())), {
    headers: { "Content-Type": "application/octet-stream" },
  });
}
