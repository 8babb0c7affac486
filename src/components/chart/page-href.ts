import type { Book, BookPage } from "../../book/model.ts";
import { hrefFrom } from "../content/place.ts";

/** The address of a page as seen from `url`; none for the page itself, and where there is no such page. */
export function pageHref(book: Book, page: BookPage | undefined, url: URL): string | undefined {
  return page && !url.pathname.endsWith(page.path) ? hrefFrom(book, url, page.path) : undefined;
}
