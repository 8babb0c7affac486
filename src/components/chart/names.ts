/** `"docvqa, textvqa"` → `["docvqa", "textvqa"]` */
export function namesIn(list: string, mark = ","): string[] {
  return list
    .split(mark)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
