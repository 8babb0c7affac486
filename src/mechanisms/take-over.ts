import { allowed, type NumberField, parse, type Value } from "./fields.ts";
import { layOver } from "./lay-over.ts";
import { exampleOf, keyOf, type Live, problemOf, readState, type State, writeState } from "./live.ts";

/** How long a reader must pause before the result is said, in milliseconds. */
const pause = 700;

/** Sets the drawn mechanism in motion: the form changes the state, and the state is drawn, said and kept in the address. */
export function takeOver(host: HTMLElement, mechanism: Live): void {
  const form = host.querySelector("form");
  const view = host.querySelector(".live-view");
  const status = host.querySelector("[role=status]");
  const problem = host.querySelector(".live-problem");
  if (!form || !view || !status || !problem) return;
  const fields = Object.entries(mechanism.fields);
  const controls = fields.map(([name, field]) => ({ name, field, control: controlOf(keyOf(mechanism, name)) }));
  const select = form.querySelector<HTMLSelectElement>("[data-examples]");
  let state = mechanism.start;
  let saying = 0;

  function controlOf(key: string): HTMLInputElement | HTMLSelectElement | null {
    return host.querySelector(`[name="${key}"]`);
  }

  /** Draws a state; a control in which the reader types keeps what was typed. */
  function show(next: State, typing?: EventTarget | null): void {
    state = next;
    if (view) layOver(view, mechanism.view(state));
    for (const { name, field, control } of controls) {
      if (!control) continue;
      if (control !== typing) control.value = String(state[name]);
      control.removeAttribute("aria-invalid");
      const slider = form?.querySelector<HTMLInputElement>(`[data-for="${control.name}"]`);
      if (!slider || field.kind !== "number") continue;
      if (slider !== typing) slider.value = String(placeOf(field, Number(state[name])));
      slider.ariaValueText = String(state[name]);
    }
    if (problem) problem.textContent = "";
    if (select) select.value = exampleOf(mechanism, state) ?? "";
  }

  function fault(control: Element, message: string): void {
    if (control !== form) control.setAttribute("aria-invalid", "true");
    if (problem) problem.textContent = message;
  }

  /** Takes a state if its values go together, else says why not and keeps the last. */
  function change(values: Partial<State>, control: HTMLElement, typing?: EventTarget | null): void {
    const next = { ...state, ...values } as State;
    const trouble = problemOf(mechanism, next);
    if (trouble !== undefined) {
      fault(control, trouble);
      return;
    }
    show(next, typing);
    history.replaceState(
      history.state,
      "",
      location.pathname + writeState(mechanism, state, location.search) + location.hash,
    );
    clearTimeout(saying);
    saying = window.setTimeout(() => {
      if (status) status.textContent = mechanism.tell(state);
    }, pause);
  }

  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target === select) {
      change(mechanism.examples?.[target.value] ?? {}, target);
      return;
    }
    const key = target.dataset["for"] ?? target.name;
    const found = controls.find(({ name }) => keyOf(mechanism, name) === key);
    if (!found) return;
    const { name, field } = found;
    const isSlider = target.dataset["for"] !== undefined;
    const value: Value | undefined =
      isSlider && field.kind === "number" ? valueAt(field, Number(target.value)) : parse(field, target.value);
    if (value === undefined) fault(target, allowed(field));
    else change({ [name]: value }, target, target);
  });
  // What was left half typed gives way to what holds; what was wrong with it can still be read.
  form.addEventListener("focusout", ({ target }) => {
    const found = controls.find(({ control }) => control === target);
    if (!found?.control) return;
    found.control.value = String(state[found.name]);
    found.control.removeAttribute("aria-invalid");
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    change(mechanism.start, form);
  });
  addEventListener("popstate", () => show(readState(mechanism, location.search)));
  drag(
    view,
    mechanism,
    () => state,
    (values) => change(values, form),
  );
  show(readState(mechanism, location.search));
  host.dataset["ready"] = "";
}

/** Where on the slider, from 0 to 1, a value stands. */
function placeOf({ min, max }: NumberField, value: number): number {
  return Math.log(value / min) / Math.log(max / min);
}

function valueAt({ min, max, step }: NumberField, place: number): number {
  const value = min * (max / min) ** place;
  return Number((min + Math.round((value - min) / step) * step).toFixed(6));
}

/** What has a `data-handle` follows the pointer. */
function drag(view: Element, mechanism: Live, current: () => State, move: (values: Partial<State>) => void): void {
  let held: { act: (from: State, dx: number, dy: number) => Partial<State>; from: State; at: DOMPoint } | undefined;

  /** Where the pointer is, in units of the drawing. */
  function placeOf({ clientX, clientY }: PointerEvent): DOMPoint {
    const matrix = view.querySelector("svg")?.getScreenCTM()?.inverse();
    return new DOMPoint(clientX, clientY).matrixTransform(matrix);
  }

  function grasp(event: PointerEvent): void {
    const handle = event.target instanceof Element ? event.target.getAttribute("data-handle") : null;
    const act = handle === null ? undefined : mechanism.drag?.[handle];
    if (!act) return;
    event.preventDefault();
    view.setPointerCapture(event.pointerId);
    held = { act, from: current(), at: placeOf(event) };
  }

  function follow(event: PointerEvent): void {
    if (!held) return;
    const { x, y } = placeOf(event);
    move(held.act(held.from, x - held.at.x, y - held.at.y));
  }

  function release(): void {
    held = undefined;
  }

  view.addEventListener("pointerdown", (event) => grasp(event as PointerEvent));
  view.addEventListener("pointermove", (event) => follow(event as PointerEvent));
  view.addEventListener("pointerup", release);
  view.addEventListener("pointercancel", release);
}
