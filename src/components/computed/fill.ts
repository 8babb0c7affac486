/**
 * Words with what was computed in the places of names in braces: `fill("{tiles} tiles", { tiles: 1792 })` is
 * `1,792 tiles`. Numbers get commas, words stay as they are, and so do braces of an index, `$z_{ij}$`.
 *
 * @throws if a name is not among the values
 */
export function fill<T extends string | readonly string[]>(text: T, values: { [name: string]: number | string }): T {
  const line = (words: string) => words.replace(/(?<![_^])\{(\w*)\}/gu, (_, name: string) => printed(name, values));
  return (typeof text === "string" ? line(text) : text.map(line)) as T;
}

function printed(name: string, values: { [name: string]: number | string }): string {
  const value = values[name];
  if (value === undefined) {
    throw new Error(`Expected a name of ${Object.keys(values).join(", ")} in braces; found "${name}".`);
  }
  return typeof value === "string" ? value : value.toLocaleString("en");
}
