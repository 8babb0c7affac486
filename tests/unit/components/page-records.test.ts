import { expect, test } from "vitest";
import { minutesOf } from "../../../src/components/page/reading-time.ts";
import { apaParts, surveyBibtex } from "../../../src/components/page/survey-citation.ts";
import type { Survey } from "../../../src/schemas/survey.ts";

const survey = (authors: string[]) =>
  ({ title: "On Foxes: A Survey", shortTitle: "On Foxes", authors, date: "2026-03-05" }) as Survey;
const apa = (...authors: string[]) => Object.values(apaParts(survey(authors))).join(" ");

test.each([
  [0, 1],
  [345, 2],
  [2300, 10],
])("%i words take %i minutes", (words, minutes) => {
  expect(minutesOf(words)).toBe(minutes);
});

test("APA: a group by its name, persons by family name and initials, the last after an ampersand", () => {
  expect(apa("Fox Survey contributors")).toBe("Fox Survey contributors. (2026, March 5). On Foxes: A Survey.");
  expect(apa("Lovelace, Ada King")).toBe("Lovelace, A. K. (2026, March 5). On Foxes: A Survey.");
  expect(apa("Lovelace, Ada", "Turing, Alan", "Fox Group")).toBe(
    "Lovelace, A., Turing, A., & Fox Group. (2026, March 5). On Foxes: A Survey.",
  );
});

test("BibTeX: a group in braces, the month in BibTeX's own word, no address where none is known", () => {
  expect(surveyBibtex(survey(["Fox Group", "Turing, Alan"]), undefined)).toBe(
    `@misc{on-foxes-2026,
  title = {{On Foxes: A Survey}},
  author = {{Fox Group} and Turing, Alan},
  year = {2026},
  month = mar
}`,
  );
});
