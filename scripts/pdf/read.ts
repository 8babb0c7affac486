import { getDocumentProxy } from "unpdf";

/** On which page, from 1, each named place of a PDF stands. */
export async function pagesOfPlaces(pdf: Uint8Array): Promise<{ [id: string]: number }> {
  // The reader takes the bytes away from whoever lends them, and takes no Buffer.
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const places = await document.getDestinations();
  const pages = await Promise.all(
    Object.entries(places).map(async ([id, place]): Promise<[string, number][]> => {
      const [page] = (place ?? []) as [Parameters<typeof document.getPageIndex>[0]?];
      return page === undefined ? [] : [[id, (await document.getPageIndex(page)) + 1]];
    }),
  );
  await document.loadingTask.destroy();
  return Object.fromEntries(pages.flat());
}
