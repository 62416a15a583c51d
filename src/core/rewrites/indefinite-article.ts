import type { Quantity } from "../quantities/quantity.js";
import type { TextEdit } from "../text/text-edit.js";

/** "a" or "an" with the space behind it, at the end of a text. */
const indefinite = /(?<!\p{L})(an?)(?=\s+$)/iu;

/** Numerals that are spoken with a vowel first: 8, 80, 8,000; 11 and 18, alone or before a group mark. */
const startsWithVowel = /^(?:8|1[18](?!\d)|eight|eleven)/i;

/** Whether "a" or "an" stands right before a quantity, its currency and sign included. */
export function hasIndefiniteArticle(printed: string, stated: Quantity): boolean {
  return indefinite.test(printed.slice(Math.max(stated.span.start - 8, 0), stated.span.start));
}

/** The edit that puts a numeral in place of a quantity's own, with "a" or "an" before it as the new one wants it. */
export function withArticle(printed: string, { span, numberSpan }: Quantity, numeral: string): TextEdit {
  const from = Math.max(span.start - 8, 0);
  const found = indefinite.exec(printed.slice(from, span.start));
  const article = found?.[1];
  const wanted = startsWithVowel.test(numeral) ? "n" : "";
  if (!found || article === undefined || article.slice(1) === wanted) return { span: numberSpan, text: numeral };
  const start = from + found.index;
  const between = printed.slice(start + article.length, numberSpan.start);
  return { span: { start, end: numberSpan.end }, text: `${article.charAt(0)}${wanted}${between}${numeral}` };
}
