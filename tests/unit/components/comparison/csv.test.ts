import { expect, it } from "vitest";
import { csv } from "../../../../src/components/comparison/csv.ts";

it.each([
  [
    [
      ["a", "b"],
      ["c", ""],
    ],
    "a,b\r\nc,\r\n",
  ],
  [[["one, two", "three"]], '"one, two",three\r\n'],
  [[['a "quoted" word']], '"a ""quoted"" word"\r\n'],
  [[["two\nlines", "two\r\nlines"]], '"two\nlines","two\r\nlines"\r\n'],
  [[["0.9–7.6 billion; “x”"]], "0.9–7.6 billion; “x”\r\n"],
  [[], ""],
])("%j", (records, text) => expect(csv(records)).toBe(text));
