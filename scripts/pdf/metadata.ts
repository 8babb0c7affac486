import { PDFDocument } from "@cantoo/pdf-lib";
import type { Described } from "./in-page.ts";

/**
 * Says in the PDF what it is, of whom and of when: the edition's date and not today's, so that the same survey
 * gives the same file.
 */
export async function withMetadata(pdf: Uint8Array, about: Described): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
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
