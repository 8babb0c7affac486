import { readFacts } from "./cache.ts";
import type { DataFiles } from "./data-loader.ts";
import type { Manuscript } from "./manuscript-model.ts";
import type { CompiledFacts } from "./page.ts";

/** `getCollection` of `astro:content`. */
type GetCollection = (collection: never) => Promise<{ id: string; data: unknown }[]>;

/** The manuscript, from the collections that the loaders have filled. */
export async function manuscriptOf(getCollection: GetCollection): Promise<Manuscript> {
  const [sections, models, figures] = await Promise.all(
    ["sections", "models", "figures"].map((name) => pagesOf(getCollection, name)),
  );
  const survey = await fileOf(getCollection, "survey");
  const glossary = await fileOf(getCollection, "glossary");
  const references = await fileOf(getCollection, "references");
  const benchmarks = await fileOf(getCollection, "benchmarks");
  return {
    ...survey,
    pages: [...(sections ?? []), ...(models ?? [])],
    figures: figures ?? [],
    terms: glossary.terms,
    works: references.works,
    scoreboard: benchmarks.scoreboard,
    problems: [survey, glossary, references, benchmarks].flatMap(({ problems }) => problems),
  };
}

async function pagesOf(getCollection: GetCollection, name: string): Promise<CompiledFacts[]> {
  const entries = (await getCollection(name as never)) as { data: { compiled: { digest: string } } }[];
  return entries
    .map(({ data }) => factsOf(data.compiled.digest))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function factsOf(digest: string): CompiledFacts {
  const facts = readFacts(digest);
  if (facts === undefined)
    throw new Error(`The facts of the compiled page ${digest} are missing. Run the build again.`);
  return facts;
}

async function fileOf<Name extends keyof DataFiles>(
  getCollection: GetCollection,
  name: Name,
): Promise<DataFiles[Name]> {
  const [entry] = await getCollection(name as never);
  if (entry === undefined)
    throw new Error(`The collection "${name}" is empty: content.config.ts must give it dataLoader("${name}").`);
  return entry.data as DataFiles[Name];
}
