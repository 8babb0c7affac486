import type { Element, Properties, Root } from "hast";
import { Parser } from "htmlparser2";

/** What a finished page says. */
export interface PageTree {
  /** As the head has it. */
  title: string;
  description: string;
  /** Address of the Markdown twin; absent where the page names none. */
  twin?: string;
  /** Content of `<main>`. */
  main: Root;
}

type Attributes = { [name: string]: string };

/** What helps to move about on a page, and what only eyes can read. */
const skipped = new Set(
  "nav svg script style template form fieldset label button input select textarea output dialog canvas".split(" "),
);
const skippedClasses = new Set(["hint", "places", "scripted", "live"]);

/**
 * Reads a finished page, quickly: a formula is most of its markup, and all that is taken from it is the TeX that its
 * author wrote, as a property of a `<code>`.
 */
export function readPage(html: string): PageTree {
  const page: PageTree = { title: "", description: "", main: { type: "root", children: [] } };
  const stack: (Element | Root)[] = [];
  /** How many elements are open within one that is passed over, or within a formula. */
  let within: { depth: number; isFormula: boolean } | undefined;
  /** Whether what comes is the title, or the TeX of a formula. */
  let isText = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (stack.length === 0) {
          readHead(page, name, attributes);
          isText = name === "title";
          if (name === "main") stack.push(page.main);
          return;
        }
        if (within) {
          within.depth += 1;
          isText = within.isFormula && name === "annotation";
          return;
        }
        const element = elementOf(name, attributes);
        const isFormula = "tex" in element.properties;
        const isSkipped = skips(name, attributes);
        if (!isSkipped) stack.at(-1)?.children.push(element);
        if (isFormula || isSkipped) within = { depth: 1, isFormula };
        if (!isSkipped) stack.push(element);
      },
      ontext(value) {
        const here = stack.at(-1);
        if (here === undefined) page.title += isText ? value : "";
        else if (within === undefined) here.children.push({ type: "text", value });
        else if (isText && here.type === "element") here.properties["tex"] += value;
      },
      onclosetag() {
        isText = false;
        if (within === undefined) {
          stack.pop();
          return;
        }
        within.depth -= 1;
        if (within.depth > 0) return;
        if (within.isFormula) stack.pop();
        within = undefined;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return page;
}

function readHead(page: PageTree, name: string, { name: meta, content, rel, type, href }: Attributes): void {
  if (name === "meta" && meta === "description") page.description = content ?? "";
  if (name === "link" && rel === "alternate" && type === "text/markdown" && href) page.twin = href;
}

function skips(name: string, attributes: Attributes): boolean {
  const classes = (attributes["class"] ?? "").split(" ");
  return (
    skipped.has(name) ||
    "hidden" in attributes ||
    "data-footnote-backref" in attributes ||
    classes.some((each) => skippedClasses.has(each))
  );
}

function elementOf(tagName: string, attributes: Attributes): Element {
  const classes = (attributes["class"] ?? "").split(" ").filter(Boolean);
  if (classes.includes("katex")) return formula();
  const properties: Properties = { ...attributes, className: classes };
  delete properties["class"];
  if (classes.includes("num")) properties["align"] = "right";
  return { type: "element", tagName, properties, children: [] };
}

/** The TeX goes into a property, where no white space is collapsed; the text keeps the spaces around the formula apart. */
function formula(): Element {
  return { type: "element", tagName: "code", properties: { tex: "" }, children: [{ type: "text", value: "x" }] };
}
