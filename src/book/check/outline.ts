import type { Manuscript } from "../../prose/manuscript-model.ts";
import { didYouMean } from "../../syntax/nearest.ts";
import type { Problem } from "../../syntax/problem.ts";
import { isGenerated, pathOf } from "../address.ts";
import type { Evidence } from "./evidence.ts";

/** `page-is-in-outline`, `outline-entry-exists`, `address-is-unique`: outline and pages are the same set. */
export function outline(manuscript: Manuscript, { places }: Evidence): Problem[] {
  // Without an outline to hold them against, every page would be reported.
  if (!manuscript.survey) return [];
  const { survey: file } = manuscript.files;
  const ids = new Set(manuscript.pages.map(({ id }) => id));
  const listed = new Set<string>();
  const entries = places.flatMap(({ id, entry }): Problem[] => {
    const at = manuscript.surveyPlaces[entry];
    const problem = { file, ...(at && { at }), rule: "outline-entry-exists", severity: "error" } as const;
    if (listed.has(id)) {
      return [
        {
          ...problem,
          message: `"${id}" stands in the outline twice.`,
          hint: "A page has one place; remove the other.",
        },
      ];
    }
    listed.add(id);
    if (ids.has(id)) return [];
    const hint = didYouMean(id, ids, `Write ${file.replace(/[^/]*$/, "")}${id}.mdx, or remove the entry.`);
    return [{ ...problem, message: `The outline names "${id}", but there is no such page.`, ...(hint && { hint }) }];
  });
  return [...entries, ...strays(manuscript, listed), ...taken(manuscript)];
}

function strays({ pages, files }: Manuscript, listed: Set<string>): Problem[] {
  return pages
    .filter(({ id }) => !listed.has(id))
    .map(({ id, file }) => ({
      file,
      rule: "page-is-in-outline",
      severity: "error",
      message: `No reader would find this page: the outline in ${files.survey} does not name it.`,
      hint: `Add "- page: ${id}" where it belongs.`,
    }));
}

function taken({ pages }: Manuscript): Problem[] {
  const owners = new Map<string, string>();
  return pages.flatMap(({ id, file }): Problem[] => {
    const path = pathOf(id);
    const owner = isGenerated(path) ? "something that the build makes" : owners.get(path);
    owners.set(path, owner ?? file);
    if (!owner) return [];
    const message = `The address ${path} belongs to ${owner} already.`;
    return [{ file, rule: "address-is-unique", severity: "error", message, hint: "Rename this file." }];
  });
}
