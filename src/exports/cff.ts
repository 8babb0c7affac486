import { stringify } from "yaml";
import type { Survey } from "../schemas/survey.ts";

/** The survey as `CITATION.cff`, which repositories and reference managers read; `url` where it is known. */
export function citationFile(survey: Survey, url?: string): string {
  const authors = survey.authors.map(person);
  const address = url ?? survey.repository;
  const [year, month] = survey.date.split("-").map(Number);
  const text = stringify(
    {
      "cff-version": "1.2.0",
      message: "If you use this survey, please cite it as below.",
      type: "dataset",
      title: survey.title,
      abstract: survey.description,
      authors,
      "date-released": survey.date,
      ...(address && { url: address }),
      ...(survey.repository && { "repository-code": survey.repository }),
      license: survey.licence.text,
      ...(survey.keywords.length > 0 && { keywords: survey.keywords }),
      "preferred-citation": {
        type: "report",
        title: survey.title,
        authors,
        year,
        month,
        ...(address && { url: address }),
      },
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
  // A date must not be read as anything but a string's characters.
  return text.replace(/^(date-released: )(\S+)$/mu, '$1"$2"');
}

/** `Family, Given` is a person; anything else is a body's own name. */
function person(name: string): { [field: string]: string } {
  const [family, given] = name.split(/,\s*/u);
  return given === undefined || family === undefined ? { name } : { "family-names": family, "given-names": given };
}
