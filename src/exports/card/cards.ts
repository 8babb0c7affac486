import type { Book } from "../../book/model.ts";
import type { Card } from "./card.ts";

/** The card of every page that has one of its own, by the page's path. */
export function cards(book: Book, lists: { path: string; title: string }[]): { path: string; card: Card }[] {
  const { survey } = book;
  const common = {
    survey: survey.shortTitle,
    imprint: `${survey.authors.join(", ")} · ${survey.date.slice(0, 4)}`,
    pages: book.pages.length,
  };
  return [
    // The title says the survey's name already.
    { path: "/", card: { ...common, survey: "", title: survey.title, summary: survey.description } },
    ...book.pages.map(({ path, title, number, summary }, page) => ({
      path,
      card: { ...common, title, ...(number && { place: `Section ${number}` }), summary, page },
    })),
    ...lists.map(({ path, title }) => ({ path, card: { ...common, title, summary: survey.description } })),
  ];
}
