import type { Article } from "../../article/parse-article.js";
import type { Quantity } from "../../quantities/quantity.js";
import { overlaps, type Span } from "../../text/span.js";
import { type Word, wordsOf } from "../../text/word.js";

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
 * It ends at marks, at other numbers and at the end of the paragraph, and neither begins nor ends with a small word. A
 * number that is left without any word, as in the middle of a list of numbers, is quoted with the others and their words.
 * @param quantity of the article, its spans in the shadow text
 * @param others all of them
 * @returns a span of the article's source
 */
export function quoteAround({ shadow }: Article, quantity: Quantity, others: readonly Quantity[]): Span {
  const { text } = shadow;
  const own = quantity.span;
  const near = { start: Math.max(0, own.start - reach), end: Math.min(text.length, own.end + reach) };
  const taken = others.filter((one) => one.numberSpan.start !== quantity.numberSpan.start && overlaps(one.span, near));
  const numbers = taken.map(({ span }) => span);
  const around: Around = {
    text,
    numbers,
    own,
    before: [...wordsOf(text, { start: near.start, end: own.start })].reverse(),
    behind: wordsOf(text, { start: own.end, end: near.end }),
  };
  const phrase = grown(around, (word) => word.kind !== "mark" && !numbers.some((span) => overlaps(span, word)));
  const hasWords = /\p{L}/u.test(text.slice(phrase.start, phrase.end));
  return shadow.toSource(hasWords ? phrase : grown(around, (word) => isOfList(word, numbers)));
}

interface Around {
  readonly text: string;
  /** Where other numbers stand, with their units. */
  readonly numbers: readonly Span[];
  readonly own: Span;
  /** From the number on towards the beginning. */
  readonly before: readonly Word[];
  readonly behind: readonly Word[];
}

/** A number with the words on both sides as far as they may be taken. */
function grown({ text, numbers, own, before, behind }: Around, mayTake: (word: Word) => boolean): Span {
  const splits = (at: number): boolean => numbers.some(({ start, end }) => start < at && at < end);
  const takes = (word: Word, from: number, to: number): boolean => !isApart(text, from, to) && mayTake(word);
  const start = farthest(before, {
    follows: (word, last) => takes(word, word.end, last?.start ?? own.start),
    mayEnd: (word) => isEdge(word) && !splits(word.start),
  });
  const end = farthest(behind, {
    follows: (word, last) => takes(word, last?.end ?? own.end, word.start),
    mayEnd: (word) => (isEdge(word) || numbers.some((span) => span.end === word.end)) && !splits(word.end),
  });
  return { start: start?.start ?? own.start, end: end?.end ?? own.end };
}

interface Steps {
  readonly follows: (word: Word, last: Word | undefined) => boolean;
  readonly mayEnd: (word: Word) => boolean;
}

/** The farthest word that a quote takes on one side; undefined where it takes none. */
function farthest(words: readonly Word[], { follows, mayEnd }: Steps): Word | undefined {
  let last: Word | undefined;
  let found: Word | undefined;
  let count = 0;
  for (const word of words) {
    if (count === maxWordsBeside || !follows(word, last)) break;
    if (mayEnd(word)) found = word;
    last = word;
    if (word.kind === "word") count++;
  }
  return found;
}

/** Whether a phrase may begin or end with a word; marks that combine with a number before them are part of its last digit. */
function isEdge(word: Word): boolean {
  return word.kind !== "mark" && !small.has(word.text.toLowerCase()) && !/^\p{M}/u.test(word.text);
}

/** Whether a word goes on with the list in which a number stands: other numbers, and what sets them apart. */
function isOfList(word: Word, numbers: readonly Span[]): boolean {
  return word.kind !== "mark" || /^[,()[\]"'“”‘’/&]$/.test(word.text) || numbers.some((span) => overlaps(span, word));
}

/** Whether more than a space stands between two words: the end of a cell, a row or a paragraph. */
function isApart(text: string, from: number, to: number): boolean {
  return /[^ ]/.test(text.slice(from, to));
}
