import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import { cutsNumber } from "../../../src/core/text/cuts-number.js";

/** Whether the span in brackets cuts a number. */
function cuts(marked: string): boolean {
  const { shadow } = parseArticle(marked.replace(/[⟦⟧]/g, ""), { format: "plain" });
  const start = marked.indexOf("⟦");
  return cutsNumber(shadow, { start, end: marked.indexOf("⟧") - 1 });
}

describe("cutsNumber", () => {
  for (const text of [
    "1⟦4.0%⟧",
    "⟦14⟧.0%",
    "14.⟦0%⟧",
    "14⟦.0%⟧",
    "⟦was 14.⟧0%",
    "$⟦3⟧,400",
    "$3,⟦400⟧",
    "⟦12⟧\u00a0000 homes",
    "12\u202f⟦000 homes⟧",
    "1’⟦000⟧",
    "1⟦9⟧5",
    "x⟦9⟧5",
    "by -⟦2 points⟧",
    "by −⟦2 points⟧",
    "-⟦2⟧",
    "(–⟦2⟧)",
    "p < .⟦05⟧",
    "-.⟦5⟧",
    "-⟦.5⟧",
    "−⟦$5 million⟧",
    "−$⟦5⟧",
    "⟦2⟧½",
    "⟦10⟧² m",
    "١⟦٥⟧",
  ]) {
    it(`holds in ${text}`, () => assert.equal(cuts(text), true));
  }

  for (const text of [
    "⟦14.0%⟧",
    "⟦4.0⟧%",
    "$⟦3,400⟧.",
    "⟦$3,400⟧, so",
    "⟦3⟧–6%",
    "3–⟦6%⟧",
    "3-⟦6%⟧",
    "⟦12⟧ 000",
    "in 2019 ⟦100⟧ homes",
    "x⟦95⟧y",
    "by ⟦-2 points⟧",
    "by⟦ −2⟧",
    "⟦.5⟧ of",
    "⟦-$5⟧",
    "$⟦5⟧",
    "lost–⟦$5⟧",
    "p.⟦5⟧",
    "and ..⟦5⟧",
    "well – ⟦2⟧ of them",
    "⟦95⟧ % of",
    "⟦In 2019⟧, 95%",
    "⟦the end 5.⟧ 6",
    "⟦⟧5",
    "⟦all⟧",
  ]) {
    it(`doesn't hold in ${text}`, () => assert.equal(cuts(text), false));
  }
});
