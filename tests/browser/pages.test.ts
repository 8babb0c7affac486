import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "vitest";
import { kinds, reader } from "./reader.ts";

const read = reader();
const paths = Object.entries(kinds);
const schemes = ["light", "dark"] as const;

test.each(paths.flatMap(([kind, path]) => schemes.map((scheme) => ({ kind, path, scheme }))))(
  "$kind, $scheme: accessible, without an error, a breach of the policy or a foreign request",
  async ({ path, scheme }) => {
    const { page, troubles } = await read(path, { colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page })
      // axe does not read MathML, and takes a heading that is a symbol for an empty one.
      .exclude("th:has(> .katex)")
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
    );
    expect(told).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

test.each(paths)("%s: nothing sticks out at the side of a window of any width", async (_, path) => {
  const { page } = await read(path);
  const excess: { [width: number]: number } = {};
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    excess[width] = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }
  expect(excess).toEqual({ 320: 0, 390: 0, 768: 0, 1280: 0 });
  await page.context().close();
});

test("headings are in order on every page", async () => {
  for (const [, path] of paths) {
    const { page } = await read(path);
    const levels = await page.$$eval("h1, h2, h3, h4, h5, h6", (found) =>
      found.filter((each) => !each.closest("nav, dialog")).map((each) => Number(each.tagName.slice(1))),
    );
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    expect(
      levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1),
      path,
    ).toEqual([]);
    await page.context().close();
  }
});
