import { PDFDocument } from "@cantoo/pdf-lib";
import type { Described } from "./in-page.ts";

/**
 * Says in the PDF what it is, of whom and of when: the edition's date and not today's, so that the same survey
 * gives the same file.
 */
export async function withMetadata(pdf: Uint8Array, about: Described): Promise<Uint8Array> {
  const document = await PDFDocument.load(withSteadyIds(pdf), { updateMetadata: false });
  const date = new Date(`${about.date}T00:00:00Z`);
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor(about.authors);
  document.setSubject(about.subject);
  document.setLanguage(about.language);
  document.setCreator("Chromium");
  document.setCreationDate(date);
  document.setModificationDate(date);
  return document.save();
}

/**
 * Chromium names the cells of tables by counters that go on from whatever it did before: `(node00000404)`. Counted
 * anew in the same order they are the same each time, and as long, so that nothing in the file moves.
 */
export function withSteadyIds(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const name = /(?<=\(node)\d{8}(?=\))/g;
  const known = [...new Set(text.match(name))].sort();
  const places = new Map(known.map((id, index) => [id, String(index + 1).padStart(8, "0")]));
  return new Uint8Array(
    Buffer.from(
      text.replace(name, (id) => places.get(id) ?? id),
      "latin1",
    ),
  );
}
