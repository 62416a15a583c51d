import type { ClaimReading } from "../claim-reading.js";
import { literalsIn } from "../quantities/write-numeral.js";
import type { Reading } from "../reading.js";
import { judgeRewrite } from "./judge-rewrite.js";
import { type Rewrite, rewritable } from "./rewrite.js";

/** Prepositions that make a part of a number, at the end of a text. */
const preposition = /(?<!\p{L})(?:at|to)(?=\s+$)/iu;

/** "Within 5 % of" in place of "at 5 % of", where the data lie that near (semantics rule 13). */
export function sayWithin(reading: Reading, claim: ClaimReading): Rewrite | null {
  const target = rewritable(reading, claim);
  if (!target) return null;
  const { span, numberSpan, form } = target.stated;
  const { printed } = reading.article.shadow;
  const from = Math.max(span.start - 8, 0);
  const found = preposition.exec(printed.slice(from, span.start));
  // "Within 3–6 %" is within the 6.
  const numeral = printed.slice(numberSpan.start, numberSpan.end);
  const farther = form === "range" ? literalsIn(numeral)[1]?.start : 0;
  if (!found || farther === undefined) return null;
  const start = from + found.index;
  const within = /^\p{Lu}/u.test(found[0]) ? "Within" : "within";
  const between = printed.slice(start + found[0].length, numberSpan.start);
  const edit =
    farther === 0
      ? { span: { start, end: start + found[0].length }, text: within }
      : { span: { start, end: numberSpan.end }, text: `${within}${between}${numeral.slice(farther)}` };
  const rewrite = judgeRewrite(reading, target, edit);
  return rewrite && { ...rewrite, reads: `within ${rewrite.reads}` };
}
