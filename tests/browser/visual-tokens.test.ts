import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { expect, inject, test } from "vitest";
import { desktop, kinds, phone, reader } from "./reader.ts";
import { violations } from "./violations.ts";

const visit = reader();

/** The calculator, once it has fetched what a press needs. */
const read: typeof visit = async (path, options) => {
  const reading = await visit(path, options);
  if (options?.javaScriptEnabled !== false) await reading.page.locator("visual-tokens[data-ready]").waitFor();
  return reading;
};

/** Names of the shown rows, from the top; with `key` the cells of a column. */
const shown = (page: Page) => page.locator(".costs tbody tr:visible th").allTextContents();
const cells = (page: Page, key: string) =>
  page.locator(`.costs tbody tr:visible .${key} > span:first-child`).allTextContents();
const cell = (page: Page, rule: string, key: string) =>
  page.locator(`[data-rule="${rule}"] .${key} > span`).first().textContent();
const side = (page: Page, name: "Width" | "Height") => page.getByLabel(`${name}, px`);
const search = (page: Page) => new URL(page.url()).search;
const drawn = (page: Page) => page.locator('.costs image[href^="data:image/"]').count();

/** 90 × 60 pixels of one colour. */
const plain = () => sharp({ create: { width: 90, height: 60, channels: 3, background: "teal" } });
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60"/></svg>';

async function pick(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer });
}

test("images of every kind are read for their natural size, and the tiles lie over the picture", async () => {
  const files: [string, string, Buffer][] = [
    ["a.png", "image/png", await plain().png().toBuffer()],
    ["a.jpg", "image/jpeg", await plain().jpeg().toBuffer()],
    ["a.webp", "image/webp", await plain().webp().toBuffer()],
    ["a.avif", "image/avif", await plain().avif().toBuffer()],
    ["a.gif", "image/gif", await plain().gif().toBuffer()],
    ["a.svg", "image/svg+xml", Buffer.from(svg)],
  ];
  const { page, troubles } = await read(kinds.tokens);
  for (const [name, type, bytes] of files) {
    await page.getByRole("button", { name: /Panorama/ }).click();
    expect(await drawn(page), name).toBe(0);
    await pick(page, name, type, bytes);
    await page.getByText(`“${name}” has 90 × 60 pixels.`).waitFor();
    expect([await side(page, "Width").inputValue(), await side(page, "Height").inputValue()]).toEqual(["90", "60"]);
    expect(await drawn(page), name).toBe(await page.locator(".costs tbody tr").count());
    expect(await cell(page, "qwen2-vl", "tokens")).toBe("6");
    expect(search(page)).toBe("?width=90&height=60");
  }
  expect(troubles).toEqual([]);
});

test("a photo that the camera turned is measured upright", async () => {
  const { page } = await read(kinds.tokens);
  await pick(page, "turned.jpg", "image/jpeg", await plain().withMetadata({ orientation: 6 }).jpeg().toBuffer());
  await page.getByText("“turned.jpg” has 60 × 90 pixels.").waitFor();
});

test("a broken file, another kind of file and too large an image are told of, and what is shown stays", async () => {
  const { page } = await read(`${kinds.tokens}?width=800&height=1300`);
  const before = await cells(page, "tokens");
  const whole = await plain().png().toBuffer();
  await pick(page, "broken.png", "image/png", whole.subarray(0, 20));
  await page.getByText("“broken.png” is broken, or of a kind this browser cannot read. PNG, JPEG").waitFor();
  await pick(page, "paper.pdf", "application/pdf", Buffer.from("%PDF"));
  await page.getByText("“paper.pdf” is not an image. PNG, JPEG").waitFor();
  await pick(page, "wide.svg", "image/svg+xml", Buffer.from(svg.replace('width="90"', 'width="40000"')));
  await page.getByText("“wide.svg” has 40000 × 60 pixels. A side has 1 to 30,000 pixels").waitFor();
  expect(await cells(page, "tokens")).toEqual(before);
  expect(search(page)).toBe("?width=800&height=1300");
});

test.each(["drop", "paste"])("an image can also arrive by %s", async (kind) => {
  const { page, troubles } = await read(kinds.tokens);
  const bytes = [...(await plain().png().toBuffer())];
  await page.evaluate(
    ({ kind, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], "here.png", { type: "image/png" }));
      const options = { bubbles: true, cancelable: true };
      const event =
        kind === "drop"
          ? new DragEvent("drop", { ...options, dataTransfer: data })
          : new ClipboardEvent("paste", { ...options, clipboardData: data });
      document.body.dispatchEvent(event);
    },
    { kind, bytes },
  );
  await page.getByText("“here.png” has 90 × 60 pixels.").waitFor();
  expect(await drawn(page)).toBeGreaterThan(10);
  expect(troubles).toEqual([]);
});

test("the keyboard alone changes size, example, order and models; a bad value is told of and changes nothing", async () => {
  const { page, troubles } = await read(kinds.tokens);
  const all = (await shown(page)).length;
  await side(page, "Width").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("800");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1300");
  expect(search(page)).toBe("?width=800&height=1300");
  expect(await cell(page, "internvl-12", "tokens")).toBe("1,792");
  await page.getByText("800 × 1,300 px: from 64 visual tokens").waitFor();

  await page.keyboard.type("x");
  expect(await side(page, "Height").getAttribute("aria-invalid")).toBe("true");
  expect(await page.locator("#sides-note").textContent()).toBe(
    "A side has 1 to 30,000 pixels, in whole numbers. Still shown: 800 × 1,300.",
  );
  expect(await cell(page, "internvl-12", "tokens")).toBe("1,792");
  await page.keyboard.press("Backspace");
  expect(await side(page, "Height").getAttribute("aria-invalid")).toBe("false");

  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe("file");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(search(page)).toBe("?width=2480&height=3508");
  expect(await page.getByRole("button", { pressed: true }).allTextContents()).toEqual([
    expect.stringContaining("A4 scan, 300 dpi"),
  ]);

  await page.getByLabel("Order").focus();
  await page.keyboard.type("Most");
  const tokens = (await cells(page, "tokens")).map((each) => Number(each.replaceAll(",", "")));
  expect(tokens).toEqual(tokens.toSorted((a, b) => b - a));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await shown(page)).toHaveLength(all - 1);
  expect(search(page)).toMatch(/^\?width=2480&height=3508&sort=-tokens&rules=llava-1\.5\+/);
  const kept = await shown(page);
  await page.reload({ waitUntil: "networkidle" });
  expect(await shown(page)).toEqual(kept);
  expect(await side(page, "Height").inputValue()).toBe("3508");
  await page.getByRole("button", { name: "Reset" }).click();
  expect(await shown(page)).toHaveLength(all);
  expect(search(page)).toBe("?width=2480&height=3508");
  expect(troubles).toEqual([]);
});

test("what a model refuses is said in its row, and what does not fit is marked", async () => {
  const { page } = await read(`${kinds.tokens}?width=30000&height=100`);
  expect(await cell(page, "qwen2-vl", "tokens")).toBe(
    "The long side is at most 200 times the short one; given 300 times.",
  );
  expect(await cell(page, "qwen2-vl", "resized")).toBe("–");
  expect(await page.locator('[data-rule="internvl-40"] .of-4096[data-over]').count()).toBe(1);
});

test("the table is copied as Markdown and CSV, of what is shown in its order", async () => {
  const { page } = await read(`${kinds.tokens}?rules=clip+qwen2-vl&sort=-tokens`, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await page.getByText("Copied.").waitFor();
  expect(await copied()).toMatch(
    /^Visual tokens of an image of 1240 × 1754 pixels\n\n.+\n.+\n\| Qwen2-VL.+\n\| CLIP.+\n$/u,
  );
  await page.getByRole("button", { name: "Copy as CSV" }).click();
  await expect.poll(copied).toMatch(/^Model,"Width, px".+\r?\n"Qwen2-VL, released limits",1240,1754,2772,/);
});

test("without JavaScript the whole table is there, and the script changes neither its words nor its place", async () => {
  const still = await read(kinds.tokens, { javaScriptEnabled: false, viewport: desktop });
  const live = await read(kinds.tokens, { viewport: desktop });
  const table = ({ page }: typeof still) => page.locator(".costs").innerText();
  expect(await still.page.locator("form").count()).toBe(await still.page.locator("form:not(:visible)").count());
  expect((await table(still)).replaceAll(/\s+/g, " ")).toBe((await table(live)).replaceAll(/\s+/g, " "));
  const shift = await live.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
        ).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(shift).toBeLessThan(0.01);
});

test("once it is loaded the page works without a network", async () => {
  const { page } = await read(kinds.tokens);
  await page.context().setOffline(true);
  await pick(page, "a.png", "image/png", await plain().png().toBuffer());
  await page.getByText("“a.png” has 90 × 60 pixels.").waitFor();
  expect(await cell(page, "qwen2-vl", "tokens")).toBe("6");
});

test.each(
  [phone, { width: 1280, height: 900 }].flatMap((viewport) =>
    (["light", "dark"] as const).map((colorScheme) => ({ viewport, colorScheme, width: viewport.width })),
  ),
)(
  "$width px, $colorScheme, with a wrong value and all open: accessible, and nothing sticks out at 320",
  async (options) => {
    const { page, troubles } = await read(`${kinds.tokens}?width=30000&height=100`, options);
    await side(page, "Width").fill("wide");
    await page.locator(".tools summary").click();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(excess)).toBe(0);
    expect(troubles).toEqual([]);
  },
);

test("the script of the calculator weighs at most 8 KB, and no other page loads it", async () => {
  const scripts = (path: string) =>
    [...readFileSync(join(inject("site"), path, "index.html"), "utf8").matchAll(/<script[^>]+src="([^"]+)"/g)].map(
      ([, src]) => src ?? "",
    );
  const others = new Set(scripts(kinds.model));
  const own = scripts(kinds.tokens).filter((src) => !others.has(src));
  expect(own).toHaveLength(1);
  const bytes = own.map((src) => gzipSync(readFileSync(join(inject("site"), src))).length);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(8192);
});
