import type { Manuscript } from "../../prose/manuscript-model.ts";
import { didYouMean } from "../../syntax/nearest.ts";
import type { Problem } from "../../syntax/problem.ts";
import { files, generatedFor, pathOf } from "../address.ts";
import type { Evidence } from "./evidence.ts";

/** `link-resolves`: a link inside the survey goes to a page that is there, and to a label on it. */
export function links(manuscript: Manuscript, { reading, places }: Evidence): Problem[] {
  const present = new Set(manuscript.pages.map(({ id }) => id));
  const generated = generatedFor([...present]);
  const pages = new Set([
    ...generated,
    ...files,
    ...places.filter(({ id }) => present.has(id)).map(({ id }) => pathOf(id)),
  ]);
  const paths = new Set([...reading.targets.values()].map(({ target }) => target.path));
  return reading.links.flatMap(({ to, file, at, page }): Problem[] => {
    const [path = "", label] = to.split("#", 2);
    const address = path === "" ? page : (path.split("?", 1)[0] ?? path);
    const problem = { file, at, rule: "link-resolves", severity: "error" } as const;
    if (!pages.has(address)) {
      const slashed = `${address}/`;
      const hint = pages.has(slashed)
        ? `Addresses end with a slash: ${slashed}.`
        : didYouMean(address, pages, "Pages of the survey are addressed as /models/clip/; better, point with @sec-….");
      return [{ ...problem, message: `No page has the address ${address}.`, ...(hint && { hint }) }];
    }
    if (label === undefined || generated.includes(address) || paths.has(`${address}#${label}`)) return [];
    const here = [...paths].filter((p) => p.startsWith(`${address}#`)).map((p) => p.slice(address.length + 1));
    const hint = didYouMean(label, here, `Point with @${label} if it stands on another page.`);
    return [{ ...problem, message: `Nothing on ${address} has the label "${label}".`, ...(hint && { hint }) }];
  });
}
