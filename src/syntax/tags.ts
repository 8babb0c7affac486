/**
 * HTML that an author may type as tags, since Markdown has no mark for it. Anything else has a mark or a component.
 * Attributes are plain data; `style` and event handlers are refused.
 */
export const safeTags: ReadonlySet<string> = new Set([
  ..."abbr b bdi bdo br cite del details dfn div em figcaption i ins kbd mark q s samp small span strong sub summary sup time u var wbr".split(" "),
]);

/** Elements of a drawing that is typed in a figure. */
export const drawingTags: ReadonlySet<string> = new Set([
  ..."circle clipPath defs desc ellipse foreignObject g line linearGradient marker mask path pattern polygon polyline radialGradient rect stop svg text title tspan use".split(" "),
  ..."dd div dl dt li ol p pre code span strong em table tbody td th thead tr ul".split(" "),
]);

export function isTag(name: string): boolean {
  return /^[a-z]/.test(name) && !name.includes(".");
}
