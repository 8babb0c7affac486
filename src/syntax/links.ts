import type { Element, Root } from "hast";
import type { Link, Root as MarkdownRoot, Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { type HastJsx, textJsx } from "./jsx.ts";
import { type Place, report } from "./report.ts";
import { locator } from "./trace.ts";

/** Addresses that a link may have: in the survey (`/models/clip/`, `#sec-x`), on the web, or of a person. */
const address = /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/i;

/** A link leads to a page of the survey or says how to go elsewhere: no `javascript:`, no `page.html`. */
export function remarkAddresses() {
  return (tree: MarkdownRoot, file: VFile): undefined => checkAddresses(tree, file);
}

export function checkAddresses(tree: MarkdownRoot, file: VFile): undefined {
  const used = new Set<string>();
  visit(tree, "linkReference", (node) => void used.add(node.identifier));
  visit(tree, (node, _, parent) => {
    if (node.type === "link") checkAddress(node.url, placeOf(node, parent, file), file);
    else if (node.type === "definition" && used.has(node.identifier)) checkAddress(node.url, node, file);
  });
}

function checkAddress(url: string, place: Place, file: VFile): void {
  if (address.test(url)) return;
  const message = "Links go to pages of the survey, or to http, https and mailto addresses.";
  const hint = `An address begins with /, #, https:// or mailto:, but this is "${url}".`;
  report(file, "link-resolves", place, message, hint);
}

/** An address that GFM finds in a text has no place; it stands there as it is written. */
function placeOf(node: Link, parent: Nodes | undefined, file: VFile): Place {
  const [words] = node.children;
  const from = parent?.position?.start.offset;
  if (node.position !== undefined || from === undefined) return node;
  const found = String(file).indexOf(words?.type === "text" ? words.value : node.url, from);
  return found < 0 ? parent : locator(String(file))(found);
}

/**
 * `[text](/models/clip/)` → `<Link href="/models/clip/">text</Link>`, to which the site's base is added later; a
 * link to another site gets `rel="noopener"`.
 */
export function rehypeLinks() {
  return (tree: Root): undefined => setLinks(tree);
}

export function setLinks(tree: Root): undefined {
  visit(tree, "element", (node, index, parent) => {
    const { href } = node.properties;
    if (node.tagName !== "a" || typeof href !== "string" || parent === undefined || index === undefined) return;
    if (/^[a-z][a-z\d+.-]*:/i.test(href)) node.properties.rel = ["noopener"];
    else if (/^\/(?!\/)/.test(href)) parent.children[index] = link(node, href);
  });
}

function link(node: Element, href: string): HastJsx {
  const component = textJsx("Link", { href }, node.position) as unknown as HastJsx;
  component.children = node.children;
  return component;
}
