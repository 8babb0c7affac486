import { type Card, height, width } from "./card.ts";
import { type Setter, setterOf } from "./outlines.ts";

/** The light scheme of `src/styles/tokens.css`: a picture file follows no reader's scheme. */
const colour = { paper: "#fdfbf7", ink: "#1c1f25", muted: "#545962", rule: "#d9d6cf", accent: "#0b6b5d" };

const edge = 72;
const column = width - 2 * edge;

interface Faces {
  title: Setter;
  strong: Setter;
  plain: Setter;
}

/** Loads what `draw` needs; one after the other, since the decompressor has one memory for all. */
export async function loadFaces(): Promise<Faces> {
  const title = await setterOf("serif", 600);
  const strong = await setterOf("sans", 600);
  const plain = await setterOf("sans", 400);
  return { title, strong, plain };
}

/** The card as SVG; its words are outlines, so whoever rasterises it needs no font. */
export function draw(card: Card, { title, strong, plain }: Faces): string {
  const size = [84, 72, 60, 52].find((each) => wrapped(card.title, each, title).length <= 2) ?? 52;
  const heading = wrapped(card.title, size, title).slice(0, 3);
  const leading = size * 1.14;
  const top = 236;
  const below = top + (heading.length - 1) * leading + 74;
  const summary = clipped(wrapped(card.summary, 32, plain), Math.max(1, Math.floor((height - 150 - below) / 44) + 1));
  const place = card.place ?? "";
  const parts = [
    filled(colour.ink, [strong.set(card.survey, 27, edge, 98)]),
    filled(colour.accent, [strong.set(place, 27, width - edge - strong.width(place) * 27, 98)]),
    filled(
      colour.ink,
      heading.map((text, index) => title.set(text, size, edge, top + index * leading)),
    ),
    filled(
      colour.muted,
      summary.map((text, index) => plain.set(text, 32, edge, below + index * 44)),
    ),
    trail(card),
    filled(colour.muted, [plain.set(card.imprint, 25, edge, height - 58)]),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<path fill="${colour.paper}" d="M0 0H${width}V${height}H0Z"/><path fill="${colour.accent}" d="M0 0H${width}V12H0Z"/>`,
    ...parts,
    "</svg>",
  ].join("");
}

/** One mark for each page of the survey in reading order; what has been read by the end of this page is filled. */
function trail({ pages, page }: Card): string {
  const gap = pages > 60 ? 2 : 8;
  const each = (column - gap * (pages - 1)) / pages;
  const marks = Array.from({ length: pages }, (_, index) => {
    const fill = page === undefined || index > page ? colour.rule : colour.accent;
    const x = edge + index * (each + gap);
    return `<path fill="${fill}" d="M${x.toFixed(1)} ${height - 118}h${each.toFixed(1)}v8h${(-each).toFixed(1)}Z"/>`;
  });
  return marks.join("");
}

/** Lines that fit into the column. */
function wrapped(text: string, size: number, face: Setter): string[] {
  const space = face.width(" ");
  const lines: { words: string; width: number }[] = [];
  for (const word of text.split(/[ \n]+/u)) {
    const width = face.width(word);
    const last = lines.at(-1);
    if (last !== undefined && (last.width + space + width) * size <= column) {
      last.words += ` ${word}`;
      last.width += space + width;
    } else lines.push({ words: word, width });
  }
  return lines.map(({ words }) => words);
}

function clipped(lines: string[], most: number): string[] {
  const kept = lines.slice(0, most);
  return kept.length === lines.length ? kept : [...kept.slice(0, -1), `${kept.at(-1)?.replace(/\W*\s\S*$/u, "")} …`];
}

function filled(fill: string, paths: string[]): string {
  return `<g fill="${fill}">${paths.join("")}</g>`;
}
