/** Records as RFC 4180 has them: `[["a", 'b "c"']]` → `a,"b ""c"""` and a line end. */
export function csv(records: string[][]): string {
  return records.map((fields) => `${fields.map(field).join(",")}\r\n`).join("");
}

function field(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
