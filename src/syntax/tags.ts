import type { VFile } from "vfile";
import { imageHint } from "./images.ts";
import { type Jsx, valueOfAttribute } from "./jsx.ts";
import { didYouMean } from "./nearest.ts";
import { report } from "./report.ts";

/**
 * HTML that an author may type as tags, since Markdown has no mark for it. Anything else has a mark or a component.
 * Attributes are plain data; styles, labels, event handlers and directives (`set:html`) are refused.
 */
const safeTags: ReadonlySet<string> = new Set([
  ..."abbr b bdi bdo br cite del details dfn div em figcaption i ins kbd mark q s samp small span strong sub summary sup time u var wbr".split(
    " ",
  ),
]);

/** Elements of a drawing that is typed in a figure. */
const drawingTags: ReadonlySet<string> = new Set([
  ..."circle clipPath defs desc ellipse foreignObject g line linearGradient marker mask path pattern polygon polyline radialGradient rect stop svg text title tspan use".split(
    " ",
  ),
  ..."dd div dl dt li ol p pre code span strong em table tbody td th thead tr ul".split(" "),
]);

export function isTag(name: string): boolean {
  return /^[a-z]/.test(name) && !name.includes(".");
}

/** A tag must be one that may be typed, and its attributes plain data. `known` are the components. */
export function checkTag(node: Jsx, name: string, drawing: boolean, file: VFile, known: Set<string>): void {
  if (name === "img") {
    report(file, "image-is-figure", node, "An image is a figure of its own.", imageHint);
  } else if (!safeTags.has(name) && !(drawing && drawingTags.has(name))) {
    const message = `The tag <${name}> may not be typed.`;
    report(file, "component-exists", node, message, hintFor(name, known));
  }
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute") continue;
    const message = `<${name}> may not have the attribute "${attribute.name}".`;
    const refusal = drawing ? refusalInDrawing(attribute.name) : refusalInProse(attribute.name);
    if (refusal !== undefined) report(file, "component-is-valid", attribute, message, refusal);
    else if (valueOfAttribute(attribute) === undefined && !drawing)
      report(
        file,
        "component-is-valid",
        attribute,
        `The attribute "${attribute.name}" of <${name}> is code.`,
        `Write a plain value: ${attribute.name}="…".`,
      );
  }
}

function hintFor(name: string, known: Set<string>): string | undefined {
  if (name === "a") return "A link is written [text](/models/clip/).";
  return didYouMean(name, [...known, ...safeTags], `Tags that may be typed: ${[...safeTags].join(", ")}.`);
}

const styling = "Styles and scripts belong into src/.";

/** Why an attribute may not be written in prose; `undefined` if it may. */
function refusalInProse(attribute: string): string | undefined {
  if (/^on|^style$|^class(?:Name)?$/i.test(attribute)) return styling;
  if (/^id$/i.test(attribute)) return "Labels stand on headings, figures, tables, formulas and listings.";
  return attribute.includes(":") ? "Write what the tag holds between <…> and </…>." : undefined;
}

/** A drawing has styles and ids of its own, and SVG's names with a colon. */
function refusalInDrawing(attribute: string): string | undefined {
  if (/^on/i.test(attribute)) return styling;
  const isOther = attribute.includes(":") && !/^(?:xlink|xml|xmlns):/.test(attribute);
  return isOther ? "Write what the tag holds between <…> and </…>." : undefined;
}
