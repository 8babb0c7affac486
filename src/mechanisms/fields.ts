/*
 * What a reader can set: each field is a form control, a part of the page's address, and a value of the state.
 */

export interface NumberField {
  kind: "number";
  label: string;
  unit?: string;
  min: number;
  max: number;
  /** Values are `min` and whole numbers of steps more. */
  step: number;
  /** Beside the number, a slider: it runs over the exponents, so that each stretch of it multiplies by as much. */
  slider?: "logarithmic";
}

export interface ChoiceField {
  kind: "choice";
  label: string;
  unit?: string;
  /** Values and their words. */
  options: { [value: string]: string };
}

export interface TextField {
  kind: "text";
  label: string;
  unit?: string;
  /** Characters at most. */
  longest: number;
}

export type Field = NumberField | ChoiceField | TextField;
export type Value = number | string;

/** What is meant by what was typed, or stands in an address; undefined if it is not allowed. */
export function parse(field: Field, text: string): Value | undefined {
  if (field.kind === "choice") return Object.hasOwn(field.options, text) ? text : undefined;
  if (field.kind === "text") return [...text].length <= field.longest ? text : undefined;
  const plain = text
    .trim()
    .replace("−", "-")
    .replace(/,(?=\d{3}\b)/gu, "");
  if (!/^-?(?:\d+\.?\d*|\.\d+)$/u.test(plain)) return undefined;
  const value = Number(plain);
  const steps = (value - field.min) / field.step;
  const isStep = Math.abs(steps - Math.round(steps)) < 1e-6;
  return isStep && value >= field.min && value <= field.max ? value + 0 : undefined;
}

/** `Width: from 1 to 8,000 px, in whole numbers.` */
export function allowed(field: Field): string {
  const { label, unit = "" } = field;
  if (field.kind === "choice") return `${label}: one of ${Object.values(field.options).join(", ")}.`;
  if (field.kind === "text") return `${label}: at most ${field.longest} characters.`;
  const steps = field.step === 1 ? "in whole numbers" : `in steps of ${number(field.step)}`;
  return `${label}: from ${number(field.min)} to ${number(field.max)}${unit && `\u00a0${unit}`}, ${steps}.`;
}

/** `number(10738)` is `10,738`, `number(-0.5, 2)` is `−0.50`; without digits as many as the number has. */
export function number(value: number, digits?: number): string {
  const text = digits === undefined ? String(value) : value.toFixed(digits);
  const [whole = "", rest] = text.replace("-", "").split(".");
  const sign = value < 0 && Number(text) !== 0 ? "−" : "";
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") + (rest === undefined ? "" : `.${rest}`);
}
