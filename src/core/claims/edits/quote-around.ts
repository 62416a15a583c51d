import type { Article } from "../../article/parse-article.js";
import type { Quantity } from "../../quantities/quantity.js";
import { overlaps, type Span } from "../../text/span.js";
import { wordsOf } from "../../text/word.js";

/** Most words of a quote on each side of its number: enough to read what is said, few enough to survive an edit. */
const maxWordsBeside = 4;
/** No word of a text is looked for further off, in code units. */
const reach = 120;

/** Words that a quote doesn't begin or end with. */
const small = new Set(
  "a an the and or but nor so of in on at by to for from with as than that which who was were is are be been it its this these their has had have".split(
    " ",
  ),
);

/**
 * The phrase around a number that a claim on it may quote: the number with its hedge and unit, and a few words on each side.
 * It ends at marks, at other numbers and at the end of the paragraph, and neither begins nor ends with a small word.
 * @param quantity of the article, its spans in the shadow text
 * @param others all of them
 * @returns a span of the article's source
 */
export function quoteAround({ shadow }: Article, quantity: Quantity, others: readonly Quantity[]): Span {
  const { text } = shadow;
  const own = quantity.span;
  const near = { start: Math.max(0, own.start - reach), end: Math.min(text.length, own.end + reach) };
  const taken = others.filter((one) => one.numberSpan.start !== quantity.numberSpan.start && overlaps(one.span, near));
  const isFree = (word: Span): boolean => !taken.some(({ span }) => overlaps(span, word));
  const before = [...wordsOf(text, { start: near.start, end: own.start })].reverse();
  const behind = wordsOf(text, { start: own.end, end: near.end });
  const start = ends(before, (word, last) => !isApart(text, word.end, last?.start ?? own.start) && isFree(word));
  const end = ends(behind, (word, last) => !isApart(text, last?.end ?? own.end, word.start) && isFree(word));
  return shadow.toSource({ start: start?.start ?? own.start, end: end?.end ?? own.end });
}

type Words = ReturnType<typeof wordsOf>;

/** The farthest word that a quote takes on one side; undefined where it takes none. */
function ends(words: Words, follows: (word: Words[number], last: Words[number] | undefined) => boolean) {
  let last: Words[number] | undefined;
  let farthest: Words[number] | undefined;
  let count = 0;
  for (const word of words) {
    if (count === maxWordsBeside || word.kind === "mark" || !follows(word, last)) break;
    if (!small.has(word.text.toLowerCase())) farthest = word;
    last = word;
    count++;
  }
  return farthest;
}

/** Whether more than a space stands between two words: the end of a cell, a row or a paragraph. */
function isApart(text: string, from: number, to: number): boolean {
  return /[^ ]/.test(text.slice(from, to));
}
