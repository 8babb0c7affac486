import { panels, result, strong, table } from "../draw.ts";
import { number } from "../fields.ts";
import { live } from "../live.ts";
import { globalContrast, guessLoss, routes, type Sample, sampleOf, type Term, totalLoss } from "./algorithm.ts";
import { captions, drawing, type Thing } from "./drawing.ts";

type State = { image: Thing | "none"; text: Thing | "none" };

const terms: Term[] = ["MIM", "MLM", "GC", "MMM image", "MMM text", "ITM"];
const titles: Record<Sample, string> = {
  image: "An image alone",
  text: "A text alone",
  "matched pair": "A true pair",
  "mismatched pair": "A wrong pair",
};

/** The worked example: logits at what is hidden, and cosines. */
const cosines = [
  [0.8, 0.1],
  [0.2, 0.6],
];
const values: { [T in Term]: number } = {
  MIM: guessLoss([{ logits: [2, 0.5, -1, 0], target: 0 }]),
  MLM: guessLoss([{ logits: [0.2, 1.5, 0.3], target: 1 }]),
  GC: globalContrast(cosines, 5).loss,
  "MMM image": guessLoss([{ logits: [0.1, 0.2, 1.2, -0.5], target: 2 }]),
  "MMM text": guessLoss([
    { logits: [1, 2, 0], target: 1 },
    { logits: [0, 0.5, 1.5], target: 2 },
  ]),
  ITM: guessLoss([{ logits: [-1, 2], target: 1 }]),
};
const wrongPair = guessLoss([{ logits: [0.5, -0.5], target: 0 }]);

/** Why a term is paid, or not. */
function reason(term: Term, sample: Sample): string {
  const { terms: paid, isMatch } = routes[sample];
  const isPaid = paid.includes(term);
  if (term === "MIM" || term === "MLM") {
    if (isPaid) return `the ${sample} encoder fills the gaps alone`;
    return isMatch === undefined ? `there is no ${term === "MIM" ? "image" : "text"}` : "a pair’s gaps are left to MMM";
  }
  if (isMatch === undefined) return "there is nothing to join it with";
  if (term === "ITM") return `the right answer is “${isMatch ? "match" : "no match"}”`;
  if (term === "GC") return isPaid ? "u and v shall be alike" : "u and v are only candidates";
  return isPaid ? "the gaps are filled from both" : "the other side would mislead";
}

function costsOf(state: State) {
  const { image, text } = thingsOf(state);
  const sample = sampleOf(image, text);
  const given = sample === "mismatched pair" ? { ...values, ITM: wrongPair } : values;
  return { sample, given, total: totalLoss([sample], given) };
}

function thingsOf({ image, text }: State): { image: Thing | undefined; text: Thing | undefined } {
  return { image: image === "none" ? undefined : image, text: text === "none" ? undefined : text };
}

/** The losses that a sample pays, and the parts of FLAVA that it passes. */
export default live<State>({
  name: "flava",
  title: "what a sample pays",
  start: { image: "fox", text: "fox" },
  fields: {
    image: { kind: "choice", label: "Image", options: { none: "none", fox: "a fox", boats: "two boats" } },
    text: {
      kind: "choice",
      label: "Text",
      options: { none: "none", fox: `“${captions.fox}”`, boats: `“${captions.boats}”` },
    },
  },
  examples: {
    "A true pair": { image: "fox", text: "fox" },
    "A wrong pair": { image: "fox", text: "boats" },
    "An image alone": { image: "fox", text: "none" },
    "A text alone": { image: "none", text: "fox" },
  },
  view: (state) => {
    const { sample, given, total } = costsOf(state);
    const { image, text } = thingsOf(state);
    const paid = routes[sample].terms;
    const rows = terms.map((term) => [term, reason(term, sample), paid.includes(term) ? number(given[term], 3) : "–"]);
    const reasons = table(titles[sample], [["Loss", "Why, or why not", "Value"], ...rows], (row) =>
      paid.includes(terms[row] as Term),
    );
    reasons.properties["class"] = "scroll live-reasons";
    return [
      panels(drawing(sample, image, text), reasons),
      result(
        paid.length === 1 ? "One term is paid: " : `${paid.length} of the 6 terms are paid; their sum is `,
        strong(number(total, 3)),
        ", with the numbers of the worked example.",
      ),
    ];
  },
  tell: (state) => {
    const { sample, total } = costsOf(state);
    return `${titles[sample]} pays ${routes[sample].terms.join(", ")}: ${number(total, 3)}.`;
  },
});
