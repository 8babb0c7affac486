import fc from "fast-check";
import { describe, expect, it } from "vitest";
import anls from "../../../../src/mechanisms/anls/live.ts";
import clip from "../../../../src/mechanisms/clip/live.ts";
import cm3 from "../../../../src/mechanisms/cm3/live.ts";
import cm3leon from "../../../../src/mechanisms/cm3leon/live.ts";
import coca from "../../../../src/mechanisms/coca/live.ts";
import dpo from "../../../../src/mechanisms/dpo/live.ts";
import { parse } from "../../../../src/mechanisms/fields.ts";
import flava from "../../../../src/mechanisms/flava/live.ts";
import giou from "../../../../src/mechanisms/giou/live.ts";
import idefics2 from "../../../../src/mechanisms/idefics2/live.ts";
import internvl from "../../../../src/mechanisms/internvl/live.ts";
import { InvalidInput } from "../../../../src/mechanisms/invalid-input.ts";
import type { Live, State } from "../../../../src/mechanisms/live.ts";
import llip from "../../../../src/mechanisms/llip/live.ts";
import lora from "../../../../src/mechanisms/lora/live.ts";
import mrope from "../../../../src/mechanisms/m-rope/live.ts";
import maskvlm from "../../../../src/mechanisms/maskvlm/live.ts";
import minicpmv from "../../../../src/mechanisms/minicpm-v/live.ts";
import pixelShuffle from "../../../../src/mechanisms/pixel-shuffle/live.ts";
import pope from "../../../../src/mechanisms/pope/live.ts";
import qwen2vl from "../../../../src/mechanisms/qwen2-vl/live.ts";
import siglip from "../../../../src/mechanisms/siglip/live.ts";
import { wordsOf } from "../../../../src/mechanisms/tree.ts";

/** All that is to be read where some values are not those of the start. */
function read(mechanism: Live, values: State = {}): string {
  return mechanism
    .view({ ...mechanism.start, ...values })
    .map(wordsOf)
    .join(" ")
    .replaceAll(/\s+/g, " ");
}

describe("clip", () => {
  it("begins with the worked example, whose loss is 0.0157", () => {
    expect(read(clip)).toContain("0.999 0.001 0.000");
    expect(read(clip)).toContain("Image to text 0.0205, text to image 0.0109. Their mean, the loss, is 0.0157 ;");
    expect(read(clip, { s: 1 })).toContain("0.514");
    expect(read(clip, { s: 1 })).toContain("is 0.7532 ;");
  });

  it("gives ln 3 for pairs that are all alike, and a third in each column that is", () => {
    expect(clip.tell({ ...clip.start, ...clip.examples?.["Before training: all alike"] } as State)).toBe(
      "Scale 10: the loss is 1.0986.",
    );
    const general = clip.examples?.["Caption 2 fits every image"] as State;
    expect(read(clip, { ...general, s: 100 }).match(/0\.333/g)).toHaveLength(3);
  });
});

describe("siglip", () => {
  it("begins with one wrong pair that came near, and marks what it moves: five cells of one loss, one of the other", () => {
    expect(read(siglip)).toContain("Softmax loss 0.0752 , sigmoid loss 0.6875 .");
    expect(read(siglip)).toContain("−0.085 0.005 0.525 0.015 −0.049 0.012 0.004 0.109 −0.537 add up to 0.000");
    expect(read(siglip)).toContain("−0.060 0.158 2.437");
    const marks = JSON.stringify(siglip.view(siglip.start)).match(/"token","d":"[^"]*"/g) ?? [];
    expect(marks.map((mark) => mark.split("M").length - 1)).toEqual([1, 5, 1]);
  });

  it("gives the losses of the text for the pairs of the figure, three terms beside nine", () => {
    const figure = siglip.examples?.["The pairs of the figure"] as State;
    expect(siglip.tell({ ...siglip.start, ...figure })).toBe("Softmax loss 0.0157, sigmoid loss 0.2558.");
    expect(siglip.tell({ ...siglip.start, ...figure, b: -10 })).toBe("Softmax loss 0.0157, sigmoid loss 2.1644.");
    expect(read(siglip, figure)).not.toContain("corners");
    const terms = read(siglip, { ...figure, show: "loss" });
    expect(terms.slice(terms.indexOf("Softmax"))).toContain("lemons 0.002 0.015 0.030 add up to 3 × 0.0157");
  });
});

describe("internvl", () => {
  it("begins with the worked example: 2 × 3 tiles and 1,792 tokens", () => {
    expect(read(internvl)).toContain("Grids nearest to 0.615 Grid Ratio Distance Image fills 2 × 3 0.667 0.051 86 %");
    expect(read(internvl)).toContain(
      "One grid is nearest, so the tie rule is not asked. The 6 tiles and the thumbnail make 7 × 256 = 1,792 visual tokens",
    );
    expect(internvl.tell({ ...internvl.start, tiles: "40" })).toBe(
      "5 columns and 8 rows of tiles: 10,496 visual tokens.",
    );
  });

  it("asks the tie rule for squares: 633 pixels cost 256 tokens, 634 cost 1,280", () => {
    expect(read(internvl, { width: 633, height: 633 })).toContain(
      "3 grids are equally near; the largest that the image fills by more than half wins, or else the smallest. The 1 tile makes 1 × 256",
    );
    expect(internvl.tell({ ...internvl.start, width: 634, height: 634 })).toContain(": 1,280 visual tokens.");
  });
});

describe("qwen2-vl", () => {
  it("begins with the full-HD frame, and shrinks it as the text does", () => {
    expect(read(qwen2vl)).toContain("As they are 68.57 × 38.57 Rounded 69 × 39 2,691 Bound kept");
    expect(read(qwen2vl, { most: 1280 })).toContain("Scaled by α = 0.696 47.70 × 26.83 Rounded down 47 × 26 1,222");
    expect(qwen2vl.tell({ ...qwen2vl.start, most: 2690 })).toBe("Resized to 1932 × 1064 pixels: 2,622 visual tokens.");
  });

  it("shows steps that end where the rule ends", () => {
    const side = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        fc.pre(Math.max(width, height) <= 200 * Math.min(width, height));
        const words = read(qwen2vl, { width, height, most: 1280 });
        const last = [...words.matchAll(/Rounded(?: up| down)? [\d,]+ × [\d,]+ ([\d,]+)/g)].at(-1)?.[1];
        expect(words).toContain(`and ${last} visual tokens`);
      }),
    );
  });
});

describe("llip", () => {
  it.each([
    ["The figure, caption 1", "0.844 0.114 0.042 average: 1/3 each", "0.9887, with the average 0.3714."],
    ["The figure, caption 2", "0.100 0.736 0.164 average: 1/3 each", "0.9997, with the average 0.9285."],
    ["A single token", "1.000 the only one", "0.0000, with the average 0.0000."],
    ["A wrong caption", "0.033 0.215 0.752 average: 1/3 each", "0.9877, with the average −0.8575."],
  ])("gives the numbers of the text: %s", (name, weights, told) => {
    const state = { ...llip.start, ...llip.examples?.[name] } as State;
    expect(read(llip, state)).toContain(weights);
    expect(llip.tell(state)).toBe(`Mixed by caption ${state["caption"]}: cosine ${told}`);
  });

  it("shows both captions with their own mixtures, whichever is chosen", () => {
    for (const caption of ["1", "2"])
      expect(read(llip, { caption })).toContain("Caption 1 0.3714 0.9887 Caption 2 0.9285 0.9997");
  });

  it("says why vectors cannot be mixed that cancel out", () => {
    const zero = { h1x: 0, h1y: 0, k: "1" };
    expect(() => llip.view({ ...llip.start, ...zero })).toThrow("A vector has a direction only if");
  });

  it("keeps a dragged token in the plane and on the steps", () => {
    const far = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom("h1", "h2", "h3"), far, far, (handle, dx, dy) => {
        const moved = llip.drag?.[handle]?.(llip.start, dx, dy) ?? {};
        expect(Object.keys(moved)).toHaveLength(2);
        for (const [name, value] of Object.entries(moved)) {
          const field = llip.fields[name];
          expect(field && parse(field, String(value))).toBe(value);
        }
      }),
    );
  });
});

describe("lora", () => {
  it("begins with the budget of the text: 4,194,304 weights", () => {
    expect(read(lora)).toContain("LoRA trains 4,194,304 of 1,073,741,824 weights. Above rank 2,048 it would");
    expect(read(lora)).toContain("LoRA 65,536 4,194,304 0.39 %");
    expect(read(lora, { r: 2048 })).toContain("LoRA 16,777,216 1,073,741,824 100.00 %");
  });

  it("refuses a rank above the shorter side", () => {
    expect(() => lora.view({ ...lora.start, d: 4, k: 8, r: 5 })).toThrow(
      "The rank is at most the shorter side; given 5.",
    );
  });
});

describe("giou", () => {
  it.each([
    ["Corner overlaps", "Intersection 4 Union 28 Enclosing box C, dashed 36", "IoU 0.1429, GIoU −0.0794."],
    ["Edges touch", "Intersection 0 Union 32 Enclosing box C, dashed 32", "IoU 0.0000, GIoU 0.0000."],
    ["Gap of 2", "Intersection 0 Union 32 Enclosing box C, dashed 40", "IoU 0.0000, GIoU −0.2000."],
    ["Inside", "Intersection 4 Union 16 Enclosing box C, dashed 16", "IoU 0.2500, GIoU 0.2500."],
  ])("gives the row of the table: %s", (name, areas, told) => {
    const state = giou.examples?.[name] as State;
    expect(read(giou, state)).toContain(areas);
    expect(giou.tell(state)).toBe(told);
  });

  it("keeps a dragged box in the plane, on the steps, and its sides in order", () => {
    const far = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom("b", "p", "b-corner", "p-corner"), far, far, (handle, dx, dy) => {
        const state = { ...giou.start, ...giou.drag?.[handle]?.(giou.start, dx, dy) } as { [field: string]: number };
        expect(() => giou.view(state)).not.toThrow();
        for (const [field, value] of Object.entries(state)) {
          expect(value * 2).toBe(Math.round(value * 2));
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(field.includes("x") ? 16 : 12);
        }
      }),
    );
  });
});

describe("anls", () => {
  it("gives the rows of the table", () => {
    const told = Object.values(anls.examples ?? {}).map((example) => anls.tell({ ...anls.start, ...example } as State));
    expect(told).toEqual(["0.9375", "0.8000", "0.6000", "0.0000", "0.0000"].map((score) => `The score is ${score}.`));
  });

  it("counts the half by the toolkits, and shows what was changed", () => {
    expect(anls.tell({ truth: "may", output: "May  24", rule: "toolkits" })).toBe("The score is 0.5000.");
    expect(read(anls, { truth: "north", output: "south" })).toContain("n s o r u th");
  });
});

describe("pope", () => {
  it.each([
    ["Balanced", "TP 1,350 FN 150 It is not FP 300 TN 1,200", "Accuracy 0.850, F1 0.857, share of yes 0.55."],
    ["Leaning to yes", "TP 1,470 FN 30 It is not FP 900 TN 600", "Accuracy 0.690, F1 0.760, share of yes 0.79."],
    ["Always yes", "TP 1,500 FN 0 It is not FP 1,500 TN 0", "Accuracy 0.500, F1 0.667, share of yes 1.00."],
  ])("gives the row of the table: %s", (name, counts, told) => {
    const state = pope.examples?.[name] as State;
    expect(read(pope, state)).toContain(counts);
    expect(pope.tell(state)).toBe(told);
  });
});

describe("dpo", () => {
  it.each([
    ["The start", "The loss is 0.6931, the weight of the pair 0.5000."],
    ["Improved", "The loss is 0.5544, the weight of the pair 0.4256."],
    ["Improved, larger β", "The loss is 0.2014, the weight of the pair 0.1824."],
    ["Worse", "The loss is 1.1032, the weight of the pair 0.6682."],
    ["Order corrected", "The loss is 0.1269, the weight of the pair 0.1192."],
  ])("gives the row of the table: %s", (name, told) => {
    expect(dpo.tell({ ...dpo.start, ...dpo.examples?.[name] } as State)).toBe(told);
  });

  it("lowers the loss of a pair whose answers both become less probable, as the text says", () => {
    expect(dpo.tell({ ...dpo.start, ...dpo.examples?.["Both less probable"] } as State)).toMatch(/is 0\.3711/);
  });
});

describe("coca", () => {
  it.each([
    [
      "‘fox’, as in the figure",
      "The place ‘fox’ reads ‘a’, ‘red’ and itself, not ‘asleep’ or [CLS]; in the upper half it also reads all 3 image tokens.",
    ],
    [
      "[CLS] asks",
      "The place [CLS] reads ‘a’, ‘red’, ‘fox’, ‘asleep’ and itself; it has no place in the upper half and never sees the image.",
    ],
    [
      "[CLS] beside padding",
      "The place [CLS] reads ‘a’, ‘red’, ‘fox’ and itself, not [PAD]; it has no place in the upper half and never sees the image.",
    ],
    [
      "Padding asks",
      "The place [PAD] reads ‘a’, ‘red’, ‘fox’ and itself, not [CLS]; in the upper half it also reads all 3 image tokens.",
    ],
  ])("says what the row of the mask says: %s", (name, told) => {
    expect(coca.tell({ ...coca.start, ...coca.examples?.[name] } as State)).toBe(told);
  });

  it("draws every cell of the three masks", () => {
    expect(read(coca)).toContain("10000 11000 11100 11110 11111 fox reads 3 of 5 places");
    expect(read(coca)).toContain("1000 1100 1110 1111 fox reads 3 of 4 places");
    expect(read(coca)).toContain("111 111 111 111 fox reads 3 of 3 tokens");
    expect(read(coca, { words: 3, padding: 1 })).toContain("10000 11000 11100 11110 11101");
  });

  it("refuses a place that is not in the caption", () => {
    expect(() => coca.view({ ...coca.start, words: 2 })).toThrow(
      "The place that asks is one of a, red, [CLS]; given fox.",
    );
  });
});

describe("cm3", () => {
  it("begins with the worked example: 20 tokens, whose weights add up to 16", () => {
    expect(cm3.tell(cm3.start)).toBe(
      "20 tokens: <img alt= mask 0 src= I17 mask 1 I23 > Foxes hunt at dusk mask 0 a red fox mask 1 I4 I99 end.",
    );
    expect(read(cm3)).toContain("15 tokens, 2 spans: 15 + 2 · 2 + 1 = 20 tokens , and 4 of them");
    expect(read(cm3)).toContain("1101 1011 1111 01110111");
  });

  it.each([
    ["8–9 , 3-5", "20 tokens: <img alt= mask 0"],
    ["3", "18 tokens: <img alt= mask 0 red fox src="],
    ["", "16 tokens: <img alt= a red"],
    ["1-15", "18 tokens: mask 0 mask 0 <img alt= a"],
  ])("reads the spans %j", (spans, told) => {
    expect(cm3.tell({ spans })).toContain(told);
    expect(read(cm3, { spans })).toMatch(/The weights add up to 16/);
  });

  it.each([
    ["3-", "Spans: first and last token from 1 to 15, such as 3-5, 8-9; given 3-."],
    ["3-5,", "Spans: first and last token from 1 to 15, such as 3-5, 8-9; given none."],
    ["0-2", "Spans: first and last token from 1 to 15, such as 3-5, 8-9; given 0-2."],
    ["5-3", "Spans: first and last token from 1 to 15, such as 3-5, 8-9; given 5-3."],
    ["3-16", "Spans: first and last token from 1 to 15, such as 3-5, 8-9; given 3-16."],
    ["3-5, 5-7", "Spans do not overlap; given 3-5, 5-7."],
  ])("refuses %j", (spans, message) => {
    expect(() => cm3.view({ spans })).toThrow(message);
  });

  it("draws a span's end to the token under the pointer, and no further than its neighbour", () => {
    const draw = (handle: string, dx: number, dy: number) => cm3.drag?.[handle]?.(cm3.start, dx, dy)["spans"];
    expect(draw("0-to", -36, 0)).toBe("3-4, 8-9");
    expect(draw("0-to", 0, 200)).toBe("3-7, 8-9");
    expect(draw("0-from", 400, 0)).toBe("5, 8-9");
    expect(draw("1-from", -400, -400)).toBe("3-5, 6-9");
    expect(draw("1", 0, 48)).toBe("3-5, 13-14");
    expect(draw("0", 0, 0)).toBe("3-5, 8-9");
  });
});

describe("cm3leon", () => {
  it("begins with the third strength of the table, and with the second largest probability", () => {
    expect(read(cm3leon)).toContain("0.574 0.052 0.348 0.016 0.011");
    expect(read(cm3leon)).toContain("admits from 0.104 Token With prompt Score Probability A 0.563 0.241 0.318");
    expect(read(cm3leon)).toContain("B 0.207 −0.459 0.158 C 0.126 0.741 0.524 D 0.076 – –");
  });

  it.each([
    ["Guidance 6", "With guidance 6 the likeliest token is C."],
    ["The prompt as it is", "With guidance 1 the likeliest token is A."],
    ["Strict: k = 1", "Contrastive decoding admits A alone."],
    ["Nearly all admitted", "Contrastive decoding admits A, B, C and D, of which C is the likeliest."],
  ])("%s", (name, told) => {
    expect(cm3leon.tell({ ...cm3leon.start, ...cm3leon.examples?.[name] } as State)).toContain(told);
  });
});

describe("flava", () => {
  it.each([
    ["A true pair", "A true pair pays GC, MMM image, MMM text, ITM: 1.189."],
    ["A wrong pair", "A wrong pair pays ITM: 0.313."],
    ["An image alone", "An image alone pays MIM: 0.342."],
    ["A text alone", "A text alone pays MLM: 0.453."],
  ])("pays what the table of the page says: %s", (name, told) => {
    expect(flava.tell({ ...flava.start, ...flava.examples?.[name] } as State)).toBe(told);
  });

  it("refuses a sample of nothing", () => {
    expect(() => flava.view({ image: "none", text: "none" })).toThrow(InvalidInput);
  });
});

describe("maskvlm", () => {
  it("hides as much as the text counts: 3 of 10 words, 29 of 49 blocks, 116 of 196 patches", () => {
    expect(read(maskvlm)).toContain("3 of 10 words and 29 of 49 blocks , which are 116 of 196 patches.");
    expect(read(maskvlm)).toContain("txt 3 words 196 patches, 7 words img 89,088 pixel values 80 patches, 10 words");
  });

  it("leaves less to read where the other side is masked too, and drops the term of what is whole", () => {
    expect(read(maskvlm, { other: "masked" })).toContain("txt 3 words 80 patches, 7 words");
    expect(read(maskvlm, { words: 0 })).toContain("txt nothing –");
  });
});

describe("idefics2", () => {
  it("encodes the photograph of the text in four quarters and whole, or whole alone", () => {
    expect(read(idefics2)).toContain("Quarter 4 960 × 540 960 × 540 100 % 2,584");
    expect(read(idefics2)).toContain("Whole 1,920 × 1,080 980 × 551 51 % 2,730");
    expect(idefics2.tell(idefics2.start)).toBe("Four quarters and the whole: 320 visual tokens.");
    const whole = idefics2.examples?.["Photograph, whole"];
    expect(idefics2.tell({ ...idefics2.start, ...whole } as State)).toBe("Encoded whole: 64 visual tokens.");
  });
});

describe("pixel-shuffle", () => {
  it("joins 676 vectors into 169, first by columns and then by rows, and loses no number", () => {
    expect(read(pixelShuffle)).toContain(
      "1 Patches 26 × 26 = 676 1,152 778,752 2 Columns joined 26 × 13 = 338 2,304 778,752 3 Rows joined 13 × 13 = 169 4,608 778,752",
    );
  });

  it("refuses patches that make no whole blocks", () => {
    expect(() => pixelShuffle.view({ ...pixelShuffle.start, tile: 384 })).toThrow(InvalidInput);
  });
});

describe("minicpm-v", () => {
  it("scores the grids of the text: 4 × 2 wins for a full-HD frame", () => {
    expect(read(minicpmv)).toContain("4 × 2 8 0.889 −0.118 3 × 3 9 1.778 −0.575 2 × 4 8 3.556 −1.269");
    expect(minicpmv.tell(minicpmv.start)).toBe("4 columns and 2 rows of slices: 576 visual tokens.");
  });

  it("does not cut what fits one square", () => {
    expect(minicpmv.tell({ ...minicpmv.start, width: 448, height: 448 })).toBe("Not cut: 64 visual tokens.");
  });
});

describe("m-rope", () => {
  it("begins with the image of the figure: the text goes on at 6 and not at 9", () => {
    expect(read(mrope)).toContain("0 1 2 3 3 3 3 3 3 6 7 8 9");
    expect(mrope.tell(mrope.start)).toBe("The text goes on at 6, with one number for each token at 9.");
  });

  it.each([
    ["Video of the figure", "4, with one number for each token at 13."],
    ["Full-HD frame", "72, with one number for each token at 2,694."],
    ["Ten seconds of film", "39, with one number for each token at 7,203."],
  ])("moves the counter on by the longest side: %s", (name, told) => {
    expect(mrope.tell({ ...mrope.start, ...mrope.examples?.[name] } as State)).toBe(`The text goes on at ${told}`);
  });

  it("refuses more visual tokens than the model reads", () => {
    expect(() => mrope.view({ ...mrope.start, steps: 400, rows: 100, columns: 100 })).toThrow(InvalidInput);
  });
});
