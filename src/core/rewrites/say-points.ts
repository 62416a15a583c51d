import type { ClaimReading } from "../claim-reading.js";
import type { Reading } from "../reading.js";
import { hasIndefiniteArticle } from "./indefinite-article.js";
import { judgeRewrite } from "./judge-rewrite.js";
import { type Rewrite, rewritable } from "./rewrite.js";

/** Percentage points in place of per cent, where the data support them (semantics rule 12). */
export function sayPoints(reading: Reading, claim: ClaimReading): Rewrite | null {
  const target = rewritable(reading, claim);
  const unit = target?.stated.parts.unit;
  if (!target || !unit || target.stated.unit !== "%") return null;
  const { printed } = reading.article.shadow;
  const { stated } = target;
  const gap = printed.slice(stated.numberSpan.end, unit.start);
  const isHyphenated = gap.includes("-");
  // "A 5 percentage point drop": before a noun a unit is singular.
  const isOne = stated.low === 1 && stated.high === 1;
  const noun = isHyphenated || isOne || hasIndefiniteArticle(printed, stated) ? "point" : "points";
  const joint = isHyphenated ? "-" : " ";
  const text = `${gap === "" ? " " : gap}percentage${joint}${noun}`;
  return judgeRewrite(reading, target, { span: { start: stated.numberSpan.end, end: unit.end }, text });
}
