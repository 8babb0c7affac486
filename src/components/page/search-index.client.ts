/** What is used of Pagefind's answers. */
export interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string; number?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}

interface Pagefind {
  options(options: {
    baseUrl: string;
    excerptLength: number;
    ranking: { pageLength: number; termSaturation: number };
  }): Promise<void>;
  debouncedSearch(
    words: string,
    options: object,
    wait: number,
  ): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

/** As many as are looked at to find the best of each kind. */
const MOST = 32;
const base = import.meta.env.BASE_URL.replace(/\/?$/u, "/");
let loaded: Promise<Pagefind> | undefined;

/** The index stands beside the built pages; a failed load may be tried again. */
function load(): Promise<Pagefind> {
  const url = `${base}pagefind/pagefind.js`;
  loaded ??= (import(/* @vite-ignore */ url) as Promise<Pagefind>).then(
    async (pagefind) => {
      // A page is long and a term short: neither shall be the better for it.
      await pagefind.options({ baseUrl: base, excerptLength: 24, ranking: { pageLength: 0, termSaturation: 2 } });
      return pagefind;
    },
    (error: unknown) => {
      loaded = undefined;
      throw error;
    },
  );
  return loaded;
}

/**
 * The best pages for some words, and how many there are. `undefined`: the reader has typed on, and a later call answers.
 *
 * @throws if the site has no index, as in the dev server
 */
export async function find(words: string): Promise<{ total: number; found: Found[] } | undefined> {
  const pagefind = await load();
  const answer = await pagefind.debouncedSearch(words, {}, 120);
  if (answer === null) return undefined;
  const found = await Promise.all(answer.results.slice(0, MOST).map((result) => result.data()));
  return { total: answer.results.length, found };
}
