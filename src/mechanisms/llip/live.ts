import { panels, result, strong, table } from "../draw.ts";
import { type NumberField, number } from "../fields.ts";
import { live } from "../live.ts";
import { h } from "../tree.ts";
import { mix } from "./algorithm.ts";
import { bars, plane, scale } from "./plane.ts";

type Nth = 1 | 2 | 3;
type Place = `h${Nth}${"x" | "y"}` | `g${1 | 2}${"x" | "y"}`;
type State = { caption: "1" | "2"; k: "1" | "2" | "3"; tau: number } & { [place in Place]: number };

const places: Place[] = ["h1x", "h1y", "h2x", "h2y", "h3x", "h3y", "g1x", "g1y", "g2x", "g2y"];

/** Three tokens and two captions, each with x and y. */
function vectors(...values: number[]): { [place in Place]: number } {
  return Object.fromEntries(places.map((place, at) => [place, values[at] ?? 0])) as { [place in Place]: number };
}

const figure = vectors(1, 0, 0, 1, -0.5, 0.25, 2, 0, 0, 2);
const other = vectors(-1, 0.25, 0.25, -1, 0.5, 0.5, 2, 0.5, -0.5, -2);
const [most, step] = [1.25, 0.05];

function field(place: Place): NumberField {
  const label = `${place[0]}${"¹²³₁₂"[Number(place[1]) - 1 + (place[0] === "g" ? 3 : 0)]} ${place[2]}`;
  const range = place[0] === "g" ? { min: -4, max: 4, step: 0.5 } : { min: -most, max: most, step };
  return { kind: "number", label, ...range };
}

/** Both captions, each with the image as it mixes it and as it is on average. */
function mixturesOf(state: State) {
  const tokens = ([1, 2, 3] as const).slice(0, Number(state.k)).map((k) => [state[`h${k}x`], state[`h${k}y`]]);
  const captions = ([1, 2] as const).map((j) => [state[`g${j}x`], state[`g${j}y`]]);
  const mixed = captions.map((caption) => mix(caption, tokens, { temperature: state.tau }));
  const even = captions.map((caption) => mix(caption, tokens, { temperature: Number.POSITIVE_INFINITY }));
  const chosen = Number(state.caption) - 1;
  return { tokens, captions, mixed, even, chosen };
}

/** A token that is dragged stays on its steps and in the plane. */
function moved(k: Nth): (state: State, dx: number, dy: number) => Partial<State> {
  const snap = (value: number) =>
    Number((Math.round(Math.min(most, Math.max(-most, value)) / step) * step).toFixed(2)) + 0;
  return (state, dx, dy) => ({
    [`h${k}x`]: snap(state[`h${k}x`] + dx / scale),
    [`h${k}y`]: snap(state[`h${k}y`] - dy / scale),
  });
}

function told(state: State): [mixture: string, average: string] {
  const { mixed, even, chosen } = mixturesOf(state);
  return [number(mixed[chosen]?.cosine ?? 0, 4), number(even[chosen]?.cosine ?? 0, 4)];
}

/** One image, mixed by one of two captions. */
export default live<State>({
  name: "llip",
  title: "let a caption mix the image",
  start: { caption: "1", k: "3", tau: 1, ...figure },
  fields: {
    caption: { kind: "choice", label: "Mixed by", options: { 1: "caption 1", 2: "caption 2" } },
    k: { kind: "choice", label: "Tokens K", options: { 1: "1", 2: "2", 3: "3" } },
    tau: { kind: "number", label: "Temperature τ", min: 0.1, max: 100, step: 0.1, slider: "logarithmic" },
    ...(Object.fromEntries(places.map((place) => [place, field(place)])) as { [place in Place]: NumberField }),
  },
  examples: {
    "The figure, caption 1": { caption: "1", k: "3", tau: 1, ...figure },
    "The figure, caption 2": { caption: "2", k: "3", tau: 1, ...figure },
    "A large temperature": { caption: "1", k: "3", tau: 100, ...figure },
    "A single token": { caption: "2", k: "1", tau: 1, ...figure },
    "A wrong caption": { caption: "1", k: "3", tau: 1, ...other },
  },
  grid: { title: "Set the vectors", columns: 4, fields: places },
  drag: { h1: moved(1), h2: moved(2), h3: moved(3) },
  view: (state) => {
    const { tokens, captions, mixed, even, chosen } = mixturesOf(state);
    const { weights: [weights = []] = [], mixed: mixture = [] } = mixed[chosen] ?? {};
    const average = even[chosen]?.mixed ?? [];
    const rows = captions.map((_, j) => [
      `Caption ${j + 1}`,
      number(even[j]?.cosine ?? 0, 4),
      number(mixed[j]?.cosine ?? 0, 4),
    ]);
    const [cosine, plain] = told(state);
    return [
      panels(
        plane({ tokens, weights, captions, chosen, mixture, average }),
        h(
          "div",
          { class: "live-side" },
          bars(weights, `Weights for caption ${state.caption}`),
          table("Cosine with its image vector", [["", "Average u", "Mixture z"], ...rows], (row) => row === chosen),
        ),
      ),
      result(
        "With the mixture caption ",
        state.caption,
        " has the cosine ",
        strong(cosine),
        `, with the average ${plain}.`,
      ),
    ];
  },
  tell: (state) => {
    const [cosine, plain] = told(state);
    return `Mixed by caption ${state.caption}: cosine ${cosine}, with the average ${plain}.`;
  },
});
