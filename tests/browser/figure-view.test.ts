import { expect, test } from "vitest";
import { kinds, phone, reader } from "./reader.ts";
import { violations } from "./violations.ts";

const read = reader();

test.each([
  { scheme: "light", viewport: undefined },
  { scheme: "dark", viewport: phone },
] as const)(
  "$scheme: Enter opens a figure larger, Escape closes it and gives the focus back",
  async ({ scheme, viewport }) => {
    const { page, troubles } = await read(kinds.model, { colorScheme: scheme, ...(viewport && { viewport }) });
    const button = page.locator(".enlarge").first();
    const before = await page.locator(".panels svg").first().boundingBox();
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.locator("dialog.figure-view");
    await dialog.waitFor();
    const drawing = dialog.locator(".picture svg").first();
    const width = async () => (await drawing.boundingBox())?.width ?? 0;
    expect(await width()).toBeGreaterThan(1.2 * (before?.width ?? 0));
    expect(await dialog.getAttribute("aria-labelledby")).toBe("figure-view-title");
    expect(await page.locator("#figure-view-title").textContent()).toMatch(/^Figure \d+$/);
    expect(await dialog.locator("p").innerText()).not.toBe("");

    const fitted = await width();
    await page.keyboard.press("+");
    expect(await width()).toBeGreaterThan(fitted);
    await page.keyboard.press("0");
    expect(await width()).toBe(fitted);

    const broken = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      const named = [...document.querySelectorAll("dialog *")].flatMap((each) =>
        [...each.attributes].flatMap(({ value }) =>
          [...value.matchAll(/url\(["']?#([^"')]+)/g)].map(([, id]) => id ?? ""),
        ),
      );
      return [...ids.filter((id, at) => ids.indexOf(id) !== at), ...named.filter((id) => !ids.includes(id))];
    });
    expect(broken).toEqual([]);
    expect(await violations(page, { within: "dialog[open]" })).toEqual([]);

    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(troubles).toEqual([]);
  },
);

test("every figure has a larger view", async () => {
  const { page } = await read("/full/complete/");
  const figures = page.locator("figure:has(> .panels svg)");
  expect(await figures.count()).toBeGreaterThan(20);
  expect(await figures.filter({ has: page.locator(".enlarge") }).count()).toBe(await figures.count());
});

test("a click on the picture opens it, too", async () => {
  const { page } = await read(kinds.model);
  await page.locator(".panels svg").first().click();
  await page.locator("dialog.figure-view").waitFor();
  await page.getByRole("button", { name: "Close" }).click();
  await page.locator("dialog.figure-view").waitFor({ state: "hidden" });
});
