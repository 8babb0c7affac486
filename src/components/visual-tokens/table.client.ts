import type { Size } from "../../mechanisms/size.ts";
import { keptLineHeight, scaleOf, shareOf } from "../../mechanisms/visual-tokens/cost.ts";
import { drawing } from "./drawing.ts";
import { columns, contextOf, longestBar, type Row } from "./rows.ts";
import { showSample } from "./sample.client.ts";

/** Fills the rows of the table that the build made, brings them into order, and hides the others. */
export function fill(table: HTMLTableElement, rows: Row[], image: Size, photo: string | undefined): void {
  const body = table.tBodies[0];
  if (!body) return;
  const longest = longestBar(rows);
  const places = new Map([...body.rows].map((each) => [each.dataset["rule"], each]));
  for (const each of body.rows) each.hidden = true;
  for (const row of rows) {
    const place = places.get(row.rule.id);
    if (!place) continue;
    place.hidden = false;
    body.append(place);
    write(place, row, image, longest);
    draw(place, row, image, photo);
  }
}

function write(place: HTMLTableRowElement, row: Row, image: Size, longest: number): void {
  const cost = "cost" in row ? row.cost : undefined;
  place.classList.toggle("refused", cost === undefined);
  for (const { key, text } of columns) {
    const cell = place.querySelector<HTMLElement>(`.${key}`);
    const words = cell?.querySelector("span");
    if (!cell || !words) continue;
    words.textContent = cost ? text(cost, image) : key === "tokens" && "problem" in row ? row.problem : "–";
    cell.toggleAttribute("data-over", cost !== undefined && shareOf(cost, contextOf(key) ?? Infinity) > 1);
  }
  place.querySelector<HTMLElement>(".bar")?.style.setProperty("--share", String((cost?.tokens ?? 0) / longest));
  const canvas = place.querySelector("canvas");
  if (!canvas) return;
  if (!cost) canvas.width = 1;
  else {
    const scale = scaleOf(cost);
    showSample(canvas, keptLineHeight(image, cost), scale.width / scale.height);
  }
}

function draw(place: HTMLTableRowElement, row: Row, image: Size, photo: string | undefined): void {
  const { picture, region, cut, between } = drawing(image, "cost" in row ? row.cost : undefined);
  const path = (name: string, d: string) => place.querySelector(`path.${name}`)?.setAttribute("d", d);
  path("ground", region);
  path("region", region);
  path("cut", cut);
  path("between", between);
  for (const each of place.querySelectorAll("rect, image"))
    for (const [name, value] of Object.entries(picture)) each.setAttribute(name, String(value));
  const shown = place.querySelector("image");
  if (photo === undefined) shown?.removeAttribute("href");
  else shown?.setAttribute("href", photo);
}
