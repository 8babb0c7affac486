import { expect, test } from "vitest";
import { venue } from "../../../../src/components/page/work-links.ts";
import type { Work } from "../../../../src/schemas/work.ts";

function work(container?: string): Work {
  return {
    key: "k",
    type: "paper-conference",
    title: "T",
    authors: [],
    container,
    bibtex: "",
    at: { line: 1, column: 1 },
  };
}

test("a compact list has a venue by its letters, with what follows them", () => {
  expect(venue(work("Proceedings of the 40th International Conference on Machine Learning (ICML)"))).toBe("ICML");
  expect(venue(work("European Conference on Computer Vision (ECCV) Workshops"))).toBe("ECCV Workshops");
  expect(venue(work("Meeting of the North American Chapter (NAACL-HLT)"))).toBe("NAACL-HLT");
});

test("a venue without letters stays as it is", () => {
  expect(venue(work("Neurocomputing"))).toBe("Neurocomputing");
  expect(venue(work("Journal of Vision (online)"))).toBe("Journal of Vision (online)");
  expect(venue(work())).toBeUndefined();
});
