const months = "January February March April May June July August September October November December".split(" ");

/** `"April 2024"` → its middle in years, 2024.29; nothing where the month is not given. */
export function yearOf(date: string): number | undefined {
  const [, name = "", year] = /^(?:\d+ )?([A-Z][a-z]+) (\d{4})$/u.exec(date) ?? [];
  const month = months.indexOf(name);
  return month < 0 ? undefined : Number(year) + (month + 0.5) / 12;
}

/** The span of a date of which only the year is known: `"2023"` → from 2023 to 2024. */
export function spanOf(date: string): [from: number, to: number] | undefined {
  return /^\d{4}$/u.test(date) ? [Number(date), Number(date) + 1] : undefined;
}
