import { mostNamed } from "../bound-weakness.js";
import type { ClaimReading } from "../claim-reading.js";
import type { EvidenceResult } from "../evidence/evidence-result.js";
import { isCounted } from "../is-counted.js";
import type { Reading } from "../reading.js";
import { looserReading } from "../reading-meaning.js";
import { agreesInNumber } from "./agrees-in-number.js";
import { evaluateWords } from "./evaluate-words.js";
import { withArticle } from "./indefinite-article.js";
import { judgeRewrite } from "./judge-rewrite.js";
import { numeralsFor } from "./numerals-for.js";
import { type Rewrite, rewritable } from "./rewrite.js";

/**
 * The value from the data, written as the text writes the number: its digits, magnitude, unit and hedge. "Up to" gets the
 * most there is, and words that the data fit only by another reading the value of what they usually mean. Null where the
 * data come to no single value, where the number can't be written so ("a third"), and where no way to round it is
 * supported.
 */
export function writeValue(reading: Reading, claim: ClaimReading): Rewrite | null {
  const target = rewritable(reading, claim);
  if (!target) return null;
  const { stated } = target;
  const { printed } = reading.article.shadow;
  const numeral = printed.slice(stated.numberSpan.start, stated.numberSpan.end);
  const values = usualEvidence(reading, claim).filter(isCounted);
  for (const text of new Set(numeralsFor(numeral, stated, values, mostNamed(claim, values)))) {
    if (text === numeral || !agreesInNumber(printed, stated, text)) continue;
    const rewrite = judgeRewrite(reading, target, withArticle(printed, stated, text));
    if (rewrite) return rewrite;
  }
  return null;
}

/** The evidence by what the words usually mean. */
function usualEvidence(reading: Reading, claim: ClaimReading): readonly EvidenceResult[] {
  const { spec, stated, wording } = claim;
  if (looserReading(claim) === null || stated === null || wording === null) return claim.evidence;
  return evaluateWords(reading, spec, { stated, wording }, { onlyUsual: true });
}
