import { mostNamed } from "../bound-weakness.js";
import type { ClaimReading } from "../claim-reading.js";
import { isCounted } from "../is-counted.js";
import { formsOfBe } from "../quantities/english-wording.js";
import type { Quantity } from "../quantities/quantity.js";
import type { Reading } from "../reading.js";
import type { Span } from "../text/span.js";
import type { TextEdit } from "../text/text-edit.js";
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
  const comparator = droppableComparator(printed, stated);
  if (!comparator) return null;
  const bare: Quantity = { ...stated, comparator: "=", hedge: null };
  const numeral = printed.slice(stated.numberSpan.start, stated.numberSpan.end);
  for (const text of new Set(numeralsFor(numeral, bare, values))) {
    if (!agreesInNumber(printed, stated, text)) continue;
    const rewrite = judgeRewrite(reading, target, withoutComparator(printed, bare, comparator, text));
    if (rewrite) return rewrite;
  }
  return null;
}

/** The edit that writes a numeral, and leaves out the comparator before or behind the number. */
function withoutComparator(printed: string, stated: Quantity, comparator: Span, numeral: string): TextEdit {
  const { numberSpan } = stated;
  if (comparator.start >= numberSpan.end) {
    const { span, text } = withArticle(printed, stated, numeral);
    const between = printed.slice(numberSpan.end, comparator.start).trimEnd();
    return { span: { start: span.start, end: comparator.end }, text: `${text}${between}` };
  }
  const currency = printed.slice(comparator.end, numberSpan.start).trimStart();
  const written = opens(printed, comparator) ? `${numeral.charAt(0).toUpperCase()}${numeral.slice(1)}` : numeral;
  // The comparator, and what stands between it and the number, go as if they were of the number.
  const whole = { start: comparator.start, end: numberSpan.end };
  return withArticle(printed, { ...stated, span: whole, numberSpan: whole }, `${currency}${written}`);
}

/** Where the comparator of a number stands, with the hedge in it, if it can go. */
function droppableComparator(printed: string, { parts, hedge, span, numberSpan }: Quantity): Span | null {
  const { comparator } = parts;
  if (!comparator || (hedge !== null && parts.hedge?.start !== comparator.start)) return null;
  // Whatever stands behind the number can go: "or more", "and over", "+".
  if (comparator.start >= numberSpan.end) return comparator;
  const words = printed.slice(comparator.start, comparator.end).replace(/\s+/g, " ");
  const [, before = ""] = /(\p{L}*)\s*$/u.exec(printed.slice(Math.max(span.start - 20, 0), span.start)) ?? [];
  const isBound = places.test(words) && (beforePlaces.has(before.toLowerCase()) || opens(printed, comparator));
  return droppable.test(words) || isBound ? comparator : null;
}

/** Whether a comparator opens a sentence. */
function opens(printed: string, { start }: Span): boolean {
  return /^\p{Lu}/u.test(printed.slice(start, start + 2));
}
