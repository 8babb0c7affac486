import type { Chapter } from "./running-heads.ts";

/*
 * Functions that run in the page /full/complete/, so they may use nothing from outside.
 */

/** What the document says of itself. */
export interface Described {
  title: string;
  authors: string;
  subject: string;
  /** `2026-11-23` */
  date: string;
  language: string;
  chapters: Chapter[];
}

/** Reads title, authors, date and chapters off the page. */
export function describe(): Described {
  const textOf = (selector: string) => document.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  const chapters: Chapter[] = [];
  for (const part of document.querySelectorAll<HTMLElement>(".part, .leaves")) {
    const heading = part.querySelector("h1, h2, h3, h4, h5, h6");
    const begins = part.dataset["depth"] === "0" || chapters.length === 0;
    if (part.id === "") part.id = "leaves";
    if (begins) chapters.push({ ids: [part.id], name: heading?.textContent?.replace(/\s+/g, " ").trim() ?? "" });
    else chapters.at(-1)?.ids.push(part.id);
  }
  return {
    title: textOf(".front h1").replace(/ ?: ?/, ": "),
    authors: textOf(".byline span"),
    subject: textOf(".front .lead"),
    date: document.querySelector(".byline time")?.getAttribute("datetime") ?? "",
    language: document.documentElement.lang,
    chapters,
  };
}

/**
 * Makes every link one that a document can keep: to a place in it, to another host, or, on this site, to the address
 * that the page gives as its own. Without such an address a link to another page of the site becomes plain text.
 */
export function settleLinks(): void {
  const own = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("main a[href]")) {
    const address = link.getAttribute("href") ?? "";
    if (address.startsWith("#") || /^(?!https?:)[a-z]+:/i.test(address)) continue;
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) continue;
    if (own) link.href = new URL(url.pathname + url.search + url.hash, own).href;
    else link.removeAttribute("href");
  }
}

/** Takes the variable faces out of the style sheets, so that the static ones are used. */
export function dropVariableFaces(): void {
  for (const sheet of document.styleSheets) {
    for (let index = sheet.cssRules.length - 1; index >= 0; index--) {
      const rule = sheet.cssRules[index];
      if (rule instanceof CSSFontFaceRule && /\d \d/.test(rule.style.fontWeight)) sheet.deleteRule(index);
    }
  }
}

/** Shrinks what is wider than the text, or higher than a page, until it fits; `room` is a page's text in px. */
export function fit(room: { width: number; height: number }): void {
  const shrink = (element: HTMLElement, by: number) => {
    element.style.setProperty("zoom", String(Math.floor(by * 1000) / 1000));
  };
  for (const box of document.querySelectorAll<HTMLElement>("main :is(.formula, .scroll)")) {
    const content = box.firstElementChild;
    if (!(content instanceof HTMLElement) || box.scrollWidth <= box.clientWidth + 1) continue;
    // A table that gets smaller has more room for its words, and may need less than this; never more.
    shrink(content, box.clientWidth / box.scrollWidth);
  }
  for (const box of document.querySelectorAll<HTMLElement>("main figure")) {
    const { height } = box.getBoundingClientRect();
    if (height > room.height) shrink(box, (room.height / height) * 0.98);
  }
}

/** Puts page numbers behind the lines of the table of contents; where none is known, their room is kept. */
export function writeNumbers(pages: { [id: string]: number }): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".leaves nav a")) {
    const leaf = link.querySelector(".leaf") ?? link.appendChild(document.createElement("span"));
    leaf.className = "leaf";
    leaf.textContent = String(pages[decodeURIComponent(link.hash.slice(1))] ?? "\u2007");
  }
}
