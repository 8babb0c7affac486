/** What a page fetches until it has loaded, in KB of 1,024 bytes as transferred, with gzip; how far its parts have moved. */
export interface Weight {
  page: number;
  script: number;
  font: number;
  all: number;
  shift: number;
}

/** What each may be at most; where nothing is named, anything. */
export type Budget = Partial<Weight>;

/** Runs in the page, so it may use nothing from outside. */
export async function weight(): Promise<Weight> {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const isFirst = ({ startTime, name }: PerformanceResourceTiming) =>
    startTime <= (page?.loadEventStart ?? 0) || name.endsWith(".woff2");
  const fetched = [...(page ? [page] : []), ...resources.filter(isFirst)];
  const kilobytes = (of: PerformanceResourceTiming[]) =>
    Math.round(of.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 10.24) / 100;
  const ending = (pattern: RegExp) => fetched.filter(({ name }) => pattern.test(new URL(name).pathname));
  const shift = await new Promise<number>((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 50);
  });
  return {
    page: kilobytes(ending(/(?:\/|\.html|\.css)$/)),
    script: kilobytes(ending(/\.js$/)),
    font: kilobytes(ending(/\.woff2$/)),
    all: kilobytes(fetched),
    shift,
  };
}

/** The whole survey as one document, which is printed and read without scripts, cannot be light; it grows no further unseen. */
const heavy: { [path: string]: Budget } = { "/full/complete/": { font: 75, all: 450 } };

/** What the page at `path` may weigh; `math` tells whether there are formulas on it. */
export function budgetOf(path: string, math: boolean): Budget {
  const page = /^\/models\/.+/.test(path) ? { page: 34 } : {};
  return { ...page, script: 15, font: 65, all: math ? 110 : 70, shift: 0.01, ...heavy[path] };
}

/** What of `found` is over its budget. */
export function overweight(found: Weight, budget: Budget): string[] {
  const names = Object.keys(budget) as (keyof Weight)[];
  return names
    .filter((name) => found[name] > (budget[name] ?? 0))
    .map((name) => `${name}: ${found[name]} of ${budget[name]}`);
}
