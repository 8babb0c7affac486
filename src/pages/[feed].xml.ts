import rss from "@astrojs/rss";
import type { APIContext } from "astro";
import type { Book } from "../book/model.ts";
import { address, loadBook } from "../book/view.ts";
import { lists } from "../components/page/lists.ts";
import { sitemap } from "../exports/sitemap.ts";
import { type Changes, changes } from "../prose/changes.ts";

/** `sitemap.xml` and `rss.xml`. Their addresses must be absolute, so there are none where no site is known. */
const feeds: { [feed: string]: (book: Book, changed: Changes) => Response | Promise<Response> } = {
  sitemap(book, changed) {
    const pages = book.pages.map(({ path, file }) => ({ url: address(path), changed: changed.get(file) }));
    const others = lists(book).map(({ path }) => ({ url: address(path) }));
    const text = sitemap([{ url: address("/") }, ...pages, ...others]);
    return new Response(text, { headers: { "Content-Type": "application/xml" } });
  },

  /** Pages by their last change, newest first; a page whose date is not known is left out. */
  rss({ survey, pages }, changed) {
    const items = pages.flatMap(({ path, file, title, summary }) => {
      const pubDate = changed.get(file);
      return pubDate ? [{ link: address(path), title, description: summary, pubDate }] : [];
    });
    return rss({
      title: survey.title,
      description: survey.description,
      site: address("/"),
      items: items.sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime()),
      xmlns: { atom: "http://www.w3.org/2005/Atom" },
      customData: [
        `<language>${survey.language}</language>`,
        `<atom:link href="${address("/rss.xml")}" rel="self" type="application/rss+xml"/>`,
      ].join(""),
    });
  },
};

export function getStaticPaths() {
  return import.meta.env.SITE ? Object.keys(feeds).map((feed) => ({ params: { feed } })) : [];
}

export async function GET({ params }: APIContext): Promise<Response> {
  const feed = feeds[params["feed"] ?? ""];
  return feed ? feed(await loadBook(), await changes()) : new Response(null, { status: 404 });
}
