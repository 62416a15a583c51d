import type { ClaimReading } from "../claim-reading.js";
import type { Reading } from "../reading.js";
import { judgeRewrite } from "./judge-rewrite.js";
import { type Rewrite, rewritable } from "./rewrite.js";

/** Words that hold a number so close that no hedge fits between: "the 5 % rise". */
const determiner = /(?<!\p{L})(?:an?|the|th[ei]se?|that|those|its?|their|his|her|our|my|your|each|every)\s+$/iu;

const sentenceStart = /(?:^|\n\s*|[.!?]["'”’)]*\s+)$/;

/**
 * "About" before a number that says neither how firm it is nor that it is a bound. Null where the number would still be
 * off with the hedge of semantics rule 10.
 */
export function sayAbout(reading: Reading, claim: ClaimReading): Rewrite | null {
  const target = rewritable(reading, claim);
  if (!target) return null;
  const { hedge, comparator, span, numberSpan } = target.stated;
  const { printed } = reading.article.shadow;
  const before = printed.slice(Math.max(span.start - 20, 0), span.start);
  // "Between 4 and 6", "a factor of 3": the number isn't the first word of what it says.
  const hasLead = /\p{L}/u.test(printed.slice(span.start, numberSpan.start).replace(/[A-Z]{2,3}/g, ""));
  if (hedge !== null || comparator !== "=" || hasLead || determiner.test(before)) return null;
  const opens = sentenceStart.test(before);
  const first = printed.charAt(span.start);
  // "Four" comes inside the sentence; "USD" stays as it is.
  const isWord = opens && /^\p{Lu}\p{Ll}/u.test(printed.slice(span.start, span.start + 2));
  const edit = {
    span: { start: span.start, end: span.start + 1 },
    text: `${opens ? "About" : "about"} ${isWord ? first.toLowerCase() : first}`,
  };
  return judgeRewrite(reading, target, edit);
}
