/** Addresses of the pages that were read to their end, each with those of the pages above it in the outline. */
export type Read = { readonly [path: string]: readonly string[] };

/** What the browser has kept; nothing where that is no such record. */
export function parseRead(kept: string | null): Read {
  try {
    const data: unknown = JSON.parse(kept ?? "{}");
    if (typeof data !== "object" || data === null || Array.isArray(data)) return {};
    const isList = (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === "string");
    return Object.fromEntries(Object.entries(data).filter(([, above]) => isList(above)));
  } catch {
    return {};
  }
}

/** How many of the `size` pages at and below `path` were read. An older edition may have had more. */
export function readWithin(read: Read, path: string, size: number): number {
  const within = Object.entries(read).filter(([page, above]) => page === path || above.includes(path));
  return Math.min(within.length, size);
}
