import type { Size } from "../../mechanisms/size.ts";
import { csv } from "../comparison/csv.ts";
import { columns, nameOf, type Row } from "./rows.ts";

const heads = ["Model", ...columns.map(({ name }) => name)];

/** Puts the rows that are shown on the clipboard, as CSV or as Markdown. Throws where the browser does not allow it. */
export async function copyTable(rows: Row[], image: Size, isCsv: boolean): Promise<void> {
  await navigator.clipboard.writeText((isCsv ? asCsv : asMarkdown)(rows, image));
}

/** The rows that are shown as a Markdown table, below a line that names the image. */
export function asMarkdown(rows: Row[], image: Size): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  const ends = ["---", ...columns.map(() => "---:")];
  const body = rows.map((row) =>
    line([
      nameOf(row.rule),
      ...("cost" in row ? columns.map(({ text }) => text(row.cost, image)) : [row.problem, ...empty]),
    ]),
  );
  return `Visual tokens of an image of ${image.width} × ${image.height} pixels\n\n${line(heads)}${line(ends)}${body.join("")}`;
}

/** The same for machines: numbers without separators, the image's size in each row. */
export function asCsv(rows: Row[], image: Size): string {
  const unit = (name: string) => (name.startsWith("Of ") ? `${name}, %` : name);
  const head = ["Model", "Width, px", "Height, px", ...columns.map(({ name }) => unit(name)), "Problem"];
  const body = rows.map((row) => [
    nameOf(row.rule),
    String(image.width),
    String(image.height),
    ...("cost" in row
      ? [...columns.map(({ text }) => text(row.cost, image).replaceAll(/,|\u00a0%/gu, "")), ""]
      : ["", ...empty, row.problem]),
  ]);
  return csv([head, ...body]);
}

const empty = columns.slice(1).map(() => "");
