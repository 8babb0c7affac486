import { address } from "../book/view.ts";

/** Everything may be read; where the site is known, so is its map. */
export function GET(): Response {
  const map = import.meta.env.SITE ? `\nSitemap: ${address("/sitemap.xml")}\n` : "";
  return new Response(`User-agent: *\nAllow: /\n${map}`, { headers: { "Content-Type": "text/plain" } });
}
