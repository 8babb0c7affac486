/** How KaTeX's markup chooses a face: a family and its two switches, inherited from element to element. */
export interface KatexFace {
  family: string;
  bold: boolean;
  italic: boolean;
}

/** What stands directly in `.katex`. */
export const mainFace: KatexFace = { family: "KaTeX_Main", bold: false, italic: false };

/** Class → what it sets, as `katex.css` 0.19 says. */
const set: { [className: string]: Partial<KatexFace> } = {
  textbf: { bold: true },
  textit: { italic: true },
  textrm: { family: "KaTeX_Main" },
  textsf: { family: "KaTeX_SansSerif" },
  texttt: { family: "KaTeX_Typewriter" },
  mathnormal: { family: "KaTeX_Math", italic: true },
  mathit: { family: "KaTeX_Main", italic: true },
  mathrm: { italic: false },
  mathbf: { family: "KaTeX_Main", bold: true },
  boldsymbol: { family: "KaTeX_Math", bold: true, italic: true },
  amsrm: { family: "KaTeX_AMS" },
  mathbb: { family: "KaTeX_AMS" },
  textbb: { family: "KaTeX_AMS" },
  mathcal: { family: "KaTeX_Caligraphic" },
  mathfrak: { family: "KaTeX_Fraktur" },
  textfrak: { family: "KaTeX_Fraktur" },
  mathboldfrak: { family: "KaTeX_Fraktur", bold: true },
  textboldfrak: { family: "KaTeX_Fraktur", bold: true },
  mathtt: { family: "KaTeX_Typewriter" },
  mathscr: { family: "KaTeX_Script" },
  textscr: { family: "KaTeX_Script" },
  mathsf: { family: "KaTeX_SansSerif" },
  mathboldsf: { family: "KaTeX_SansSerif", bold: true },
  textboldsf: { family: "KaTeX_SansSerif", bold: true },
  mathsfit: { family: "KaTeX_SansSerif", italic: true },
  mathitsf: { family: "KaTeX_SansSerif", italic: true },
  textitsf: { family: "KaTeX_SansSerif", italic: true },
  mainrm: { family: "KaTeX_Main", italic: false },
  "delim-size1": { family: "KaTeX_Size1" },
  "delim-size4": { family: "KaTeX_Size4" },
  "small-op": { family: "KaTeX_Size1" },
  "large-op": { family: "KaTeX_Size2" },
};

/** The face inside an element of the given classes. */
export function katexFace(outer: KatexFace, classes: readonly string[]): KatexFace {
  let face = outer;
  for (const name of classes) {
    const change = set[name];
    if (change) face = { ...face, ...change };
  }
  if (classes.includes("delimsizing")) {
    // `size1` alone is a font size.
    const size = classes.find((name) => /^size[1-4]$/.test(name));
    if (size) face = { ...face, family: `KaTeX_S${size.slice(1)}` };
  }
  return face;
}

/** `KaTeX_Main bold italic`, the key under which characters are collected. */
export function faceKey(face: KatexFace): string {
  return `${face.family}${face.bold ? " bold" : ""}${face.italic ? " italic" : ""}`;
}
