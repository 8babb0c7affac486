import { expect, test } from "vitest";
import { texWords } from "../../../src/integrations/tex-words.ts";

test.each([
  ["eq-sigmoid-loss", "\\mathcal{L}_{\\text{sig}}=\\log\\sigma(x)", "sigmoid loss sig log sigma"],
  ["eq-infonce", "\\frac{\\exp(s\\,u_i^\\top v_i)}{\\sum_{j=1}^{N}\\exp(s)}", "infonce exp sum softmax"],
  ["eq-p", "p=\\frac{e^{s\\,u^\\top w_c}}{\\sum_{c'=1}^{C}e^{s}} .", "p sum softmax"],
  ["eq-mean", "\\frac{\\sum_p v_p}{\\lVert \\sum_p v_p\\rVert}", "mean sum"],
  ["eq-vera", "h=W_0x+\\Lambda_b B\\,\\operatorname{softmax}(\\varphi)", "vera softmax lambda phi"],
])("%s is found by the words of its label and of its TeX", (label, tex, expected) => {
  expect(texWords(tex, label).join(" ")).toBe(expected);
});
