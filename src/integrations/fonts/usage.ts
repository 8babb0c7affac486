import { Parser } from "htmlparser2";
import { Characters } from "./characters.ts";
import { faceKey, type KatexFace, katexFace, mainFace } from "./katex-face.ts";

/** Which characters the pages show, by what chooses their face. */
export interface Usage {
  /** All but formulas. */
  text: Characters;
  /** Within `code`, `pre`, `kbd`, `samp`. */
  code: Characters;
  /** Within `em`, `i`, `cite`, `dfn`, `var` and slanted SVG text. */
  emphasis: Characters;
  /** Formulas, by `faceKey`. */
  katex: Map<string, Characters>;
  /** Classes of a formula's elements, which its rules ask for. */
  formulaClasses: Set<string>;
}

interface Context {
  /** Never drawn in a face of ours: scripts, and MathML, which has the browser's own. */
  hidden: boolean;
  code: boolean;
  emphasis: boolean;
  katex?: KatexFace;
}

const root: Context = { hidden: false, code: false, emphasis: false };
const codeElements = new Set(["code", "pre", "kbd", "samp"]);
const emphasisElements = new Set(["em", "i", "cite", "dfn", "var"]);
const hiddenElements = new Set(["script", "style", "math"]);

export function emptyUsage(): Usage {
  return {
    text: new Characters(),
    code: new Characters(),
    emphasis: new Characters(),
    katex: new Map(),
    formulaClasses: new Set(),
  };
}

/** Adds what one page shows to `usage`. */
export function addPage(usage: Usage, html: string): void {
  const stack: Context[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const outer = stack.at(-1) ?? root;
        if (attributes["placeholder"]) usage.text.addText(attributes["placeholder"]);
        const inner = enter(outer, name, attributes);
        const classes = attributes["class"]?.split(/\s+/) ?? [];
        // A display formula has its own class outside the others.
        if (inner.katex || classes.includes("katex-display"))
          for (const each of classes) usage.formulaClasses.add(each);
        stack.push(inner);
      },
      onclosetag: () => void stack.pop(),
      ontext: (text) => note(usage, stack.at(-1) ?? root, text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
}

function enter(outer: Context, element: string, attributes: { [name: string]: string }): Context {
  if (outer.hidden) return outer;
  if (hiddenElements.has(element)) return { ...outer, hidden: true };
  if (outer.katex) return within(outer, outer.katex, attributes["class"]);
  if (attributes["class"]?.split(/\s+/).includes("katex")) return { ...outer, katex: mainFace };
  if (codeElements.has(element)) return { ...outer, code: true };
  const slanted = emphasisElements.has(element) || attributes["font-style"] === "italic";
  return slanted ? { ...outer, emphasis: true } : outer;
}

function within(outer: Context, face: KatexFace, classes: string | undefined): Context {
  if (!classes) return outer;
  const inner = katexFace(face, classes.split(" "));
  return inner === face ? outer : { ...outer, katex: inner };
}

function note(usage: Usage, context: Context, text: string): void {
  if (context.hidden) return;
  if (context.katex) {
    charactersOf(usage.katex, faceKey(context.katex)).addText(text);
    return;
  }
  usage.text.addText(text);
  if (context.code) usage.code.addText(text);
  if (context.emphasis) usage.emphasis.addText(text);
}

/** The characters of a face of KaTeX, by its `faceKey`. */
export function charactersOf(faces: Map<string, Characters>, key: string): Characters {
  const known = faces.get(key);
  if (known) return known;
  const fresh = new Characters();
  faces.set(key, fresh);
  return fresh;
}
