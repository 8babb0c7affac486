/** Rows as aligned columns: the first flush left, numbers flush right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    widths.map((width, column) => (row[column] ?? "")[column === 0 ? "padEnd" : "padStart"](width)).join("  ");
  return rows.map((row) => `${line(row)}\n`).join("");
}
