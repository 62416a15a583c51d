import { readQuantities } from "./quantities/read-quantities.js";
import { cutsNumber } from "./text/cuts-number.js";
import type { Shadow } from "./text/shadow.js";
import type { Span } from "./text/span.js";

/**
 * The words of a text, as spans in its shadow: a number with its sign and its unit is one word ("4.1 %", "$3,400",
 * "3–6 %"), punctuation around words is apart from them. No word begins or ends inside a number.
 */
export function wordsAndFigures(shadow: Shadow): readonly Span[] {
  const { printed } = shadow;
  const words: Span[] = [];
  const numbers = readQuantities(printed).map((quantity) => figureSpan(printed, quantity));
  for (const span of [...numbers, ...plainWords(printed)].toSorted((a, b) => a.start - b.start)) {
    const last = words.at(-1);
    if (!last || (span.start >= last.end && !cutsNumber(shadow, { start: span.start, end: span.start }))) {
      words.push(span);
    } else words[words.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return words;
}

/** A quantity without the words that hedge or compare it ("about", "over"), with the currency before it. */
function figureSpan(printed: string, { span, numberSpan }: { span: Span; numberSpan: Span }): Span {
  const before = printed.slice(span.start, numberSpan.start);
  const currency = /(?:\p{Sc}|\b[A-Z]{3})\s*$/u.exec(before)?.[0] ?? "";
  return { start: numberSpan.start - currency.length, end: Math.max(span.end, numberSpan.end) };
}

/** Runs of letters, digits and signs with what stands inside them ("don't", "1.2.3"); else single characters. */
function plainWords(printed: string): readonly Span[] {
  return [...printed.matchAll(word)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Digits that a plain space groups by thousands are one word too, though no quantity. */
const word = new RegExp(
  [
    String.raw`(?<![\p{N}.,])\d{1,3}(?: \d{3})+(?![\p{N}])`,
    String.raw`[\p{L}\p{N}\p{M}\p{S}%‰#@&/\\*_-]+(?:[^\s\p{L}\p{N}—–]+[\p{L}\p{N}\p{M}\p{S}%]+)*`,
    String.raw`\S`,
  ].join("|"),
  "gu",
);
