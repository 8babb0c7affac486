import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRead, readWithin } from "../../../../src/components/reading/progress.ts";

const read = { "/families/": [], "/models/clip/": ["/families/contrastive/", "/families/"], "/training/": [] };

test.each([
  ["/models/clip/", 1, 1],
  ["/families/contrastive/", 3, 1],
  ["/families/", 15, 2],
  ["/families/", 1, 1],
  ["/evaluation/", 1, 0],
])("of %s with %i pages %i was read", (path, size, expected) => {
  expect(readWithin(read, path, size)).toBe(expected);
});

test("what was kept comes back, and whatever else stands there is taken for nothing", () => {
  expect(parseRead(JSON.stringify(read))).toEqual(read);
  expect(parseRead(null)).toEqual({});
  expect(parseRead("[1]")).toEqual({});
  expect(parseRead('{"/a/":1,"/b/":[2],"/c/":["/d/"]}')).toEqual({ "/c/": ["/d/"] });
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (kept) => readWithin(parseRead(kept), "/x/", 3) <= 3));
});
