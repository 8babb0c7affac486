import { addStyles } from "../page/add-styles.client.ts";
import { define } from "../page/define.client.ts";

/** What one page's cards are made from, as the build leaves it in `/fragments/`. */
interface Fragment {
  name: string;
  styles?: string;
  defs?: string;
  pieces: { [id: string]: string };
}

/** What stands at an address, as it stands there, and the name of its page if that is another. */
export interface Piece {
  elements: Element[];
  page?: string;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/u, "/");
const fragments = new Map<string, Promise<Fragment>>();
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

/**
 * What a link leads to: of this page as it stands here, of another from its fragment.
 *
 * @throws if the fragment cannot be had
 */
export async function pieceAt({ pathname, hash }: URL): Promise<Piece> {
  const id = decodeURIComponent(hash.slice(1));
  if (pathname === location.pathname) return { elements: cut(document, id) };
  if (import.meta.env.DEV) return { elements: cut(parse(await text(pathname)), id) };
  const { name, styles, defs, pieces } = await fragmentOf(pathname);
  const { body } = parse(pieces[id] ?? "");
  if (styles && body.querySelector(".katex")) await addStyles(styles);
  if (defs && body.querySelector(".diagram")) define(parse(defs));
  return { elements: [...body.children], page: parse(name).body.textContent };
}

/** A page's fragment, fetched once; a failed fetch may be tried again. */
function fragmentOf(pathname: string): Promise<Fragment> {
  let known = fragments.get(pathname);
  if (!known) {
    known = text(`${base}fragments/${pathname.slice(base.length).replace(/\/$/u, "")}.json`).then(JSON.parse);
    known.catch(() => fragments.delete(pathname));
    fragments.set(pathname, known);
  }
  return known;
}

async function text(path: string): Promise<string> {
  const answer = await fetch(path, { signal: AbortSignal.timeout(5000) });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

/** The element, and of a heading the paragraph after it; as the build cuts it from finished pages. */
function cut(page: Document, id: string): Element[] {
  const start = id ? page.getElementById(id) : page.querySelector("h1");
  if (!start) return [];
  const { tagName } = start;
  if (!/^H\d$/u.test(tagName)) return [start];
  let next = start.nextElementSibling;
  while (next && next.tagName !== "P" && (tagName === "H1" || !/^H\d$/u.test(next.tagName)))
    next = next.nextElementSibling;
  return next?.tagName === "P" ? [start, next] : [start];
}
