import type { Article } from "./article/parse-article.js";
import type { ClaimReading } from "./claim-reading.js";
import type { Quantity } from "./quantities/quantity.js";
import { firstIndex } from "./text/first-index.js";
import { encloses, overlaps, type Span } from "./text/span.js";
import { wordsOf } from "./text/word.js";

/** What is looked at of a reading. */
export interface Read {
  readonly article: Article;
  /** In reading order, spans in the article's source. */
  readonly quantities: readonly Quantity[];
}

/**
 * The stretch of shadow text that a claim should quote: its words, and the rest of the quantity that it states (hedge,
 * comparator, magnitude, unit) and of the words that it cuts through. Null when the claim is unplaced.
 */
export function wholeQuote(read: Read, claim: ClaimReading): Span | null {
  const { shadow } = claim.anchor;
  if (shadow === null) return null;
  const parts = claim.verdict === null || claim.readByAnnotator ? [] : partsOf(read, claim, shadow);
  return wholeWords(read.article.shadow.text, {
    start: Math.min(shadow.start, ...parts.map(({ start }) => start)),
    end: Math.max(shadow.end, ...parts.map(({ end }) => end)),
  });
}

/** What belongs to the quantities that the quote holds a piece of; to the one that the claim is about, where that is known. */
function partsOf({ article, quantities }: Read, { anchor, stated }: ClaimReading, quoted: Span): readonly Span[] {
  const { source } = anchor;
  if (source === null) return [];
  const first = firstIndex(quantities.length, (index) => (quantities[index]?.span.end ?? 0) > source.start);
  const parts: Span[] = [];
  for (let index = first; index < quantities.length; index++) {
    const quantity = quantities[index];
    if (!quantity || quantity.span.start >= source.end) break;
    if (quantity.kind !== "quantity" && quantity.kind !== "date") continue;
    if (encloses(source, quantity.span)) continue;
    if (stated !== null && stated.numberSpan.start !== quantity.numberSpan.start) continue;
    const number = article.shadow.toShadow(quantity.numberSpan);
    const whole = article.shadow.toShadow(quantity.span);
    if (overlaps(number, quoted)) parts.push(endsInLabel(quantity) ? { start: whole.start, end: number.end } : whole);
  }
  return parts;
}

/** Whether a counted noun comes last, which is a label (semantics rule 17): without it the number says the same. */
function endsInLabel({ counted, unit, text }: Quantity): boolean {
  return counted && unit !== null && text.endsWith(unit);
}

/** Longest word that is looked at, in code units. */
const maxWord = 100;

/** Two characters that may belong to one word. */
const inWord = /^[\p{L}\p{M}\p{N}'’\ud800-\udfff]{2}/u;

/** The smallest stretch that holds a span and cuts through no word. */
function wholeWords(text: string, { start, end }: Span): Span {
  const around = { start: Math.max(start - maxWord, 0), end: Math.min(end + maxWord, text.length) };
  const cutAt = (offset: number): Span | undefined => {
    if (!inWord.test(text.slice(Math.max(offset - 1, 0), offset + 1))) return undefined;
    const near = { start: Math.max(offset - maxWord, around.start), end: Math.min(offset + maxWord, around.end) };
    return wordsOf(text, near).find((word) => word.start < offset && offset < word.end && word.kind !== "mark");
  };
  return { start: cutAt(start)?.start ?? start, end: cutAt(end)?.end ?? end };
}
