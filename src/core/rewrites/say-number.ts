import { mostNamed } from "../bound-weakness.js";
import type { ClaimReading } from "../claim-reading.js";
import { isCounted } from "../is-counted.js";
import { formsOfBe } from "../quantities/english-wording.js";
import type { Quantity } from "../quantities/quantity.js";
import type { Reading } from "../reading.js";
import type { Span } from "../text/span.js";
import { agreesInNumber } from "./agrees-in-number.js";
import { withArticle } from "./indefinite-article.js";
import { judgeRewrite } from "./judge-rewrite.js";
import { numeralsFor } from "./numerals-for.js";
import { type Rewrite, rewritable } from "./rewrite.js";

/** Comparators that a sentence can do without, whatever stands before them; verbs and "the maximum of" are none. */
const droppable =
  /^(?:(?:(?:far|much|significantly) )?(?:more|less|fewer) than|(?:no|not) (?:more|less|fewer) than|at (?:least|most)|up to|(?:as|so) (?:much|many|little|few) as|upwards of|in excess of|[<>≤≥⩽⩾]|[<>] ?=)$/i;

/** Comparators that say a place behind other words than these: "rose above 50 %". */
const places = /^(?:(?:well|far) )?(?:over|under|above|below)$/i;
const beforePlaces: ReadonlySet<string> = new Set([
  ...formsOfBe,
  "with",
  "of",
  "by",
  "for",
  "has",
  "have",
  "had",
  "and",
]);

/**
 * The value from the data without the comparator: "90 %" in place of "more than 50 %" (semantics rule 8). Null where
 * several values have no one number, and where "up to" names the largest of them.
 */
export function sayNumber(reading: Reading, claim: ClaimReading): Rewrite | null {
  const target = rewritable(reading, claim);
  const values = claim.evidence.filter(isCounted);
  if (!target || mostNamed(claim, values) !== null) return null;
  const { printed } = reading.article.shadow;
  const { stated } = target;
  const { numberSpan } = stated;
  const comparator = droppableComparator(printed, stated);
  if (!comparator) return null;
  const bare: Quantity = { ...stated, comparator: "=", hedge: null };
  const numeral = printed.slice(numberSpan.start, numberSpan.end);
  const currency = printed.slice(comparator.end, numberSpan.start).trimStart();
  const opens = /^\p{Lu}/u.test(printed.slice(comparator.start, comparator.end));
  // The comparator, and what stands between it and the number, go as if they were of the number.
  const whole = { start: comparator.start, end: numberSpan.end };
  for (const text of new Set(numeralsFor(numeral, bare, values))) {
    if (!agreesInNumber(printed, stated, text)) continue;
    const written = opens ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
    const edit = withArticle(printed, { ...bare, span: whole, numberSpan: whole }, `${currency}${written}`);
    const rewrite = judgeRewrite(reading, target, edit);
    if (rewrite) return rewrite;
  }
  return null;
}

/** Where the comparator before a number stands, if it can go, and the hedge in it. */
function droppableComparator(printed: string, { parts, hedge, span, numberSpan }: Quantity): Span | null {
  const { comparator } = parts;
  if (!comparator || comparator.start !== span.start || comparator.end > numberSpan.start) return null;
  const isOne = hedge === null || parts.hedge?.start === comparator.start;
  const words = printed.slice(comparator.start, comparator.end).replace(/\s+/g, " ");
  const [, before = ""] = /(\p{L}*)\s*$/u.exec(printed.slice(Math.max(span.start - 20, 0), span.start)) ?? [];
  const isPlain = droppable.test(words) || (places.test(words) && beforePlaces.has(before.toLowerCase()));
  return isOne && isPlain ? comparator : null;
}
