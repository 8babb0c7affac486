import { expect, it } from "vitest";
import { placeWords } from "../../../../src/components/chart/placing.ts";

const frame = { left: 0, right: 352, top: 0, bottom: 200 };
const anchors = (...args: Parameters<typeof placeWords>) => placeWords(...args).map(({ anchor }) => anchor);

it("words stand right of their dot, and left of it where the frame ends", () => {
  expect(anchors([{ x: 100, y: 100, text: "word" }], frame)).toEqual(["start"]);
  expect(anchors([{ x: 340, y: 100, text: "word" }], frame)).toEqual(["end"]);
});

it("words make way for a dot, and for words that came before them", () => {
  const dots = [
    { x: 100, y: 100, text: "a long name" },
    { x: 150, y: 100, text: "b" },
  ];
  expect(anchors(dots, frame)).toEqual(["end", "start"]);
  const near = [
    { x: 100, y: 100, text: "a name" },
    { x: 100, y: 112, text: "b name" },
  ];
  expect(anchors(near, frame)).toEqual(["start", "end"]);
});

it("words make way for a line", () => {
  const [from, to] = [
    { x: 20, y: 100, text: "first" },
    { x: 200, y: 60, text: "second" },
  ] as const;
  const [place] = placeWords([from, to], frame, [[from, to]]);
  expect(place?.y).not.toBe(from.y);
});

it("where nothing is free, words stand right of their dot", () => {
  expect(placeWords([{ x: 10, y: 10, text: "word" }], { left: 0, right: 20, top: 0, bottom: 20 })).toEqual([
    { x: 20, y: 10, anchor: "start" },
  ]);
});
