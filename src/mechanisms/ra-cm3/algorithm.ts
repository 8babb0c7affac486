import { average, dot, unit } from "../embeddings.ts";
import { allow } from "../invalid-input.ts";

/*
 * Retrieval with diversity, as RA-CM3 and CM3leon put documents before their input: near to the query, but neither a
 * copy of it nor of one another.
 *
 * Yasunaga et al. 2023; Yu et al. 2023.
 */

/** The embedding of a document: mean of its text's and its image's, each brought to length one before and after. */
export function documentVector(text: number[], image: number[]): number[] {
  return unit(average([unit(text), unit(image)]));
}

export interface Retrieved {
  /** Cosine of each document with the query. */
  scores: number[];
  /** Places in the list of documents, the nearest first. */
  chosen: number[];
  /** Passed over: too near to the query, or to a document that was chosen before. */
  skipped: { document: number; because: "copy of the query" | "copy of a choice" }[];
}

/** Chooses up to `count` of the documents' vectors (length one). `limit` is the largest cosine that is no copy. */
export function retrieve(query: number[], documents: number[][], count: number, limit = 0.9): Retrieved {
  const scores = documents.map((each) => dot(unit(query), each));
  const chosen: number[] = [];
  const skipped: Retrieved["skipped"] = [];
  const ranked = [...documents.entries()].sort(([a], [b]) => (scores[b] ?? 0) - (scores[a] ?? 0));
  for (const [document, vector] of ranked) {
    if (chosen.length >= count) break;
    if ((scores[document] ?? 0) > limit) skipped.push({ document, because: "copy of the query" });
    else if (chosen.some((other) => dot(documents[other] ?? [], vector) > limit))
      skipped.push({ document, because: "copy of a choice" });
    else chosen.push(document);
  }
  return { scores, chosen, skipped };
}

/** The loss of RA-CM3: the retrieved documents are predicted, too, but count little. */
export function totalLoss(main: number, retrieved: number, weight = 0.1): number {
  allow(weight >= 0, `The weight is 0 or more; given ${weight}.`);
  return main + weight * retrieved;
}
