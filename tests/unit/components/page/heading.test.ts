import { expect, test } from "vitest";
import { heading, shiftHeadings } from "../../../../src/components/page/heading.ts";

test("headings go down by so many levels, with all that they carry", () => {
  expect(shiftHeadings('<h2 id="a"><a href="#a">A</a></h2><p>h2 &lt;h2></p><h3>B</h3><header>C</header><hr>', 2)).toBe(
    '<h4 id="a"><a href="#a">A</a></h4><p>h2 &lt;h2></p><h5>B</h5><header>C</header><hr>',
  );
});

test("below the sixth level the tag stays, and the level is said", () => {
  expect(heading(6)).toEqual({ tag: "h6" });
  expect(shiftHeadings('<h4 id="a">A</h4>', 4)).toBe('<h6 aria-level="8" id="a">A</h6>');
});
