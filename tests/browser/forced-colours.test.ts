import { expect, test } from "vitest";
import { labels } from "./labels.ts";
import { kinds, reader } from "./reader.ts";

const read = reader();

/** Runs in the page: controls and shapes of drawings of which nothing is left in the reader's own colours. */
function vanished(): string[] {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const name = (each: Element) => each.outerHTML.slice(0, 120);
  const controls = [...document.querySelectorAll<HTMLElement>("button, summary, input, select")]
    .filter((each) => each.checkVisibility())
    .filter((each) => {
      const { borderTopStyle, borderTopColor, color } = getComputedStyle(each);
      const isDrawn = each.matches("input, select") || (borderTopStyle !== "none" && borderTopColor !== paper);
      const isNamed = color !== paper && (each.innerText.trim() !== "" || each.querySelector("svg") !== null);
      return !isDrawn && !isNamed;
    });
  const shapes = [
    ...document.querySelectorAll("figure .diagram :is(.module, .pill, .snippet, .stack, .wire, .arrow-data)"),
  ].filter((each) => ["none", paper].includes(getComputedStyle(each).stroke));
  return [...controls, ...shapes].map(name);
}

test.each(
  (["light", "dark"] as const).flatMap((scheme) =>
    [kinds.model, kinds.models, kinds.home].map((path) => ({ path, scheme })),
  ),
)(
  "$path in the reader's own colours, $scheme: controls, outlines and words of drawings stay",
  async ({ path, scheme }) => {
    const { page } = await read(path, { colorScheme: scheme, forcedColors: "active" });
    // A scheme that the reader has chosen for the site gives way.
    await page.evaluate(
      (other) => (document.documentElement.dataset["theme"] = other),
      scheme === "light" ? "dark" : "light",
    );
    expect(await page.evaluate(vanished)).toEqual([]);
    const weak = (await page.evaluate(labels)).filter(({ contrast }) => contrast < 4.5);
    expect(weak.map(({ figure, text, contrast }) => [figure, text, contrast])).toEqual([]);
  },
);

test("the part of the page that is read is marked in the reader's own colours, too", async () => {
  const { page } = await read(kinds.model, { forcedColors: "active" });
  await page
    .locator("main h2")
    .nth(2)
    .evaluate((heading) => heading.scrollIntoView({ behavior: "instant" }));
  await page.locator(".toc a[aria-current]:visible").waitFor();
  const colours = await page
    .locator(".toc a:visible")
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderInlineStartColor));
  expect(new Set(colours).size).toBe(2);
});
