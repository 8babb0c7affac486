import type { BookReference } from "../../book/model.ts";
import { loadBook, workFile } from "../../book/view.ts";
import { bibliography, bibliographyFormats } from "../../exports/bibliography.ts";

/** One work for a reference manager: `/references/radford2021clip.bib`. */
export async function getStaticPaths() {
  const { references } = await loadBook();
  return references.flatMap((work) =>
    Object.keys(bibliographyFormats).map((ending) => ({
      params: { work: workFile(work.key), ending },
      props: { work },
    })),
  );
}

export function GET({ params, props }: { params: { ending: string }; props: { work: BookReference } }): Response {
  return bibliography(params.ending, [props.work]);
}
