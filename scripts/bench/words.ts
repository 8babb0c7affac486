/** A seeded source of numbers: the same corpus on every machine (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of `choices`. */
export function pick<T>(random: () => number, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error("Nothing to choose from.");
  return choice;
}

const list = (words: string) => words.split(" ");

const nouns = list(
  "encoder decoder batch gradient caption image patch token projection embedding classifier benchmark corpus sample layer " +
    "attention mask query temperature margin optimiser schedule checkpoint vocabulary resolution crop pair negative threshold " +
    "calibration baseline ablation dataset label sentence region detector tokenizer adapter prompt cache",
);
const adjectives = list(
  "frozen shared learned sparse dense noisy curated smaller larger earlier later causal bidirectional contrastive generative " +
    "masked pretrained symmetric reliable plain careful uneven stable cheap common",
);
const verbs = list(
  "predicts compares reduces preserves separates aligns ignores repeats replaces limits explains carries moves filters " +
    "samples weights normalises shifts extends covers",
);
const adverbs = list("often rarely usually slowly directly seldom clearly mostly quietly evenly");
const openers = [
  "In practice",
  "By contrast",
  "For this reason",
  "At test time",
  "During training",
  "On larger inputs",
];

/** A sentence of ten to twenty words; `extra` is put before its full stop. */
export function sentence(random: () => number, extra = ""): string {
  const phrase = () => `the ${pick(random, adjectives)} ${pick(random, nouns)}`;
  const clause = () => `${phrase()} ${pick(random, adverbs)} ${pick(random, verbs)} ${phrase()}`;
  const opener = random() < 0.3 ? `${pick(random, openers)}, ` : "";
  const second = random() < 0.6 ? `, and ${clause()}` : ` of ${phrase()}`;
  const text = `${opener}${clause()}${second}${extra}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Sparse encoder` */
export function title(random: () => number): string {
  const [first, second] = [pick(random, adjectives), pick(random, nouns)];
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${second}`;
}
