/** Commands that a reader may know a formula by; the others say how it looks. */
const functions = "arg argmax argmin cos cosh det dim exp gcd inf lim ln log max min prod sin sinh sum sup tan tanh";
const letters =
  "alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega";
const known = new Set(`${functions} ${letters} nabla partial`.split(" "));

/** An exponential over a sum of exponentials. */
const softmax = /\\[dt]?frac\s*\{(?:[^{}]|\{[^{}]*\})*(?:e\^|\\exp\b)[\s\S]*?\}\s*\{\s*\\sum[\s\S]*?(?:e\^|\\exp\b)/u;

/**
 * What a formula can be found by, each word once: `\mathcal{L}_{\text{sig}}=\log\sigma(x)` with the label
 * `eq-sigmoid-loss` → `sigmoid loss sig log sigma`.
 */
export function texWords(tex: string, label: string): string[] {
  const named = [...tex.matchAll(/\\(?:text|mathrm|operatorname)\*?\s*\{([^{}]*)\}/gu)].map(([, words]) => words ?? "");
  const commands = [...tex.matchAll(/\\([A-Za-z]+)/gu)].map(([, name]) =>
    (name ?? "").replace(/^var/u, "").toLowerCase(),
  );
  const words = [
    ...label.replace(/^eq-/u, "").split("-"),
    ...named.flatMap((each) => each.match(/[\p{L}\d-]{2,}/gu) ?? []),
    ...commands.filter((name) => known.has(name)),
    ...(softmax.test(tex) ? ["softmax"] : []),
  ];
  return [...new Set(words)];
}
