import { join } from "node:path";
import { loadBook } from "../../book/view.ts";
import { lists } from "../../components/page/lists.ts";
import type { Card } from "../../exports/card/card.ts";
import { cards } from "../../exports/card/cards.ts";
import { cardPng } from "../../exports/card/png.ts";
import { defaultCacheDir } from "../../prose/cache.ts";

/** The picture that stands for a page where its address is shared. */
export async function getStaticPaths() {
  const book = await loadBook();
  return cards(book, lists(book)).map(({ path, card }) => ({
    params: { path: path.slice(1, -1) || undefined },
    props: { card },
  }));
}

export async function GET({ props }: { props: { card: Card } }): Promise<Response> {
  const png = await cardPng(props.card, join(defaultCacheDir(), "cards"));
  return new Response(new Uint8Array(png), { headers: { "Content-Type": "image/png" } });
}
