import { type Facets, fits } from "./facets.ts";
import { order } from "./order.ts";
import { type Offer, readState, type State, writeState } from "./state.ts";

/** Sorts and filters the table, chooses its columns, and keeps in the page's address how. */
function manage(form: HTMLFormElement, box: HTMLElement): void {
  const heads = [...box.querySelectorAll<HTMLTableCellElement>("thead th")];
  const rows = [...box.querySelectorAll<HTMLTableRowElement>("tbody tr")].map((row) => ({
    row,
    facets: JSON.parse(row.dataset["facets"] ?? "{}") as Facets,
    notes: document.getElementById(row.dataset["notes"] ?? ""),
  }));
  const boxes = [...form.querySelectorAll<HTMLInputElement>("[name=columns]")];
  const checks = [...form.querySelectorAll<HTMLInputElement>("[type=checkbox]:not([name=columns])")];
  const selects = [...form.querySelectorAll("select")];
  const status = form.querySelector("[role=status]");
  const summary = form.querySelector("#filter");
  const phone = matchMedia("screen and (width < 44rem)");
  const offer = offered();
  let state = readState(location.search, offer);

  function offered(): Offer {
    const filters: Offer["filters"] = {};
    for (const { name, value } of checks) filters[name] = [...(filters[name] ?? []), value];
    for (const { name, options } of selects)
      filters[name] = [...options].map(({ value }) => value).filter((value) => value !== "");
    return { sorts: heads.map(columnOf), filters, columns: boxes.map(({ value }) => value) };
  }

  /** What is shown where the reader has not chosen: on a phone, what fits. */
  function usual(): string[] {
    const fitting = phone.matches ? ["everywhere"] : ["everywhere", "wide"];
    return boxes.filter(({ dataset }) => fitting.includes(dataset["usual"] ?? "")).map(({ value }) => value);
  }

  function chosen(): State {
    const filters: State["filters"] = {};
    for (const name of Object.keys(offer.filters)) filters[name] = [];
    for (const { name, value, checked } of checks) if (checked) filters[name]?.push(value);
    for (const { name, value } of selects) if (value !== "") filters[name]?.push(value);
    const columns = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    return { ...state, filters, columns: String(columns) === String(usual()) ? undefined : columns };
  }

  function change(next: State): void {
    state = next;
    history.replaceState(history.state, "", location.pathname + writeState(state) + location.hash);
    show();
  }

  function show(): void {
    const { sort, filters, columns = usual() } = state;
    for (const each of checks) each.checked = filters[each.name]?.includes(each.value) ?? false;
    for (const each of selects) each.value = filters[each.name]?.[0] ?? "";
    for (const each of boxes) each.checked = columns.includes(each.value);
    for (const [place, head] of heads.entries()) {
      const column = columnOf(head);
      const isHidden = place > 0 && !columns.includes(column);
      for (const cell of [head, ...rows.map(({ row }) => row.cells[place])]) if (cell) cell.hidden = isHidden;
      if (sort?.column === column) head.ariaSort = sort.descending ? "descending" : "ascending";
      else head.removeAttribute("aria-sort");
    }
    for (const { row, facets, notes } of rows) {
      row.hidden = !fits(facets, filters);
      if (notes) notes.hidden = row.hidden;
    }
    arrange(sort);
    tell(state);
    box.dataset["ready"] = "";
  }

  function arrange(sort: State["sort"]): void {
    const place = heads.findIndex((head) => columnOf(head) === sort?.column);
    const values = rows.map(({ row }) => sortValue(row.cells[place]));
    const numeric = "numeric" in (heads[place]?.dataset ?? {});
    const language = document.documentElement.lang;
    const places = order(values, { numeric, descending: sort?.descending ?? false, language });
    const sorted = places.flatMap((at) => rows[at]?.row ?? []);
    rows[0]?.row.parentElement?.append(...sorted);
  }

  function tell({ sort, filters }: State): void {
    const active = Object.values(filters).filter(({ length }) => length > 0).length;
    if (summary) summary.textContent = active > 0 ? `Filter (${active})` : "Filter";
    if (!status) return;
    const shown = rows.filter(({ row }) => !row.hidden).length;
    const noun = rows.length === 1 ? "model" : "models";
    const count = shown === rows.length ? `${shown} ${noun}` : `${shown} of ${rows.length} ${noun}`;
    const head = heads.find((each) => columnOf(each) === sort?.column);
    const how = head ? `, by ${head.textContent}, ${sort?.descending ? "descending" : "ascending"}` : "";
    if (status.textContent !== count + how) status.textContent = count + how;
  }

  /** Up, down, and back to the order of the survey. */
  function turn(column: string): void {
    const { sort } = state;
    const isOn = sort?.column === column;
    change({ ...state, sort: isOn && sort.descending ? undefined : { column, descending: isOn } });
  }

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => turn(columnOf(head)));
    head.append(button);
  }
  form.addEventListener("change", () => change(chosen()));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    change(readState("", offer));
  });
  phone.addEventListener("change", show);
  addEventListener("popstate", () => {
    state = readState(location.search, offer);
    show();
  });
  show();
}

function columnOf(head: HTMLElement): string {
  return head.dataset["column"] ?? "";
}

/** What a cell is sorted by: what the build gave it, or its words. */
function sortValue(cell: HTMLTableCellElement | undefined): string | undefined {
  return (cell?.dataset["sort"] ?? cell?.firstElementChild?.textContent) || undefined;
}

const form = document.querySelector<HTMLFormElement>("form.compare");
const box = document.querySelector<HTMLElement>(".comparison");
if (form && box) manage(form, box);
