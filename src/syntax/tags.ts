import type { VFile } from "vfile";
import { imageHint } from "./images.ts";
import { type Jsx, valueOfAttribute } from "./jsx.ts";
import { didYouMean } from "./nearest.ts";
import { report } from "./report.ts";

/**
 * HTML that an author may type as tags, since Markdown has no mark for it. Anything else has a mark or a component.
 * Attributes are plain data; `style` and event handlers are refused.
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
    const hint = didYouMean(name, [...known, ...safeTags], `Tags that may be typed: ${[...safeTags].join(", ")}.`);
    report(file, "component-exists", node, `The tag <${name}> may not be typed.`, hint);
  }
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxAttribute" && !/^on|^style$/i.test(attribute.name)) {
      if (valueOfAttribute(attribute) !== undefined || drawing) continue;
      report(
        file,
        "component-is-valid",
        attribute,
        `The attribute "${attribute.name}" of <${name}> is code.`,
        `Write a plain value: ${attribute.name}="…".`,
      );
    } else if (attribute.type === "mdxJsxAttribute" && !(drawing && attribute.name === "style")) {
      report(
        file,
        "component-is-valid",
        attribute,
        `<${name}> may not have the attribute "${attribute.name}".`,
        "Styles and scripts belong into src/.",
      );
    }
  }
}
