import { getCollection } from "astro:content";
import { comparisonPath, loadBook } from "../../book/view.ts";
import { type Comparison, compare } from "./comparison.ts";

/** The comparison of all models of the survey. */
export async function loadComparison(): Promise<Comparison> {
  const entries = await getCollection("models");
  return compare(await loadBook(), new Map(entries.map(({ id, data }) => [id, data])));
}

/** `getStaticPaths` of `/models/` and its files, which a survey without models does not have. */
export async function comparisonPaths(): Promise<{ params: { models: string } }[]> {
  const { models } = await loadComparison();
  return models.length > 0 ? [{ params: { models: comparisonPath.replaceAll("/", "") } }] : [];
}
