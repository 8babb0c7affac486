import type { BookReference } from "../../book/model.ts";
import { loadBook, referenceOf } from "../../book/view.ts";
import { bibliography, bibliographyFormats } from "../../exports/bibliography.ts";

/** The works that a page cites, and at the root all of them, by number: `/models/clip/references.bib`. */
export async function getStaticPaths() {
  const book = await loadBook();
  const lists = [
    { path: undefined, works: book.references },
    ...book.pages.map(({ path, cited }) => ({
      path: path.slice(1, -1),
      works: cited.flatMap((key) => referenceOf(book, key) ?? []),
    })),
  ];
  return lists.flatMap(({ path, works }) =>
    Object.keys(bibliographyFormats).map((ending) => ({ params: { path, ending }, props: { works } })),
  );
}

export function GET({ params, props }: { params: { ending: string }; props: { works: BookReference[] } }): Response {
  return bibliography(params.ending, props.works);
}
