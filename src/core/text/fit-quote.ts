import { type Alignment, alignWords } from "./align-words.js";
import { couldBeEdited } from "./could-be-edited.js";
import { wholeNumbers } from "./cuts-number.js";
import { firstIndex } from "./first-index.js";
import { type KeyedWords, someOf } from "./keyed-words.js";
import type { QuotePattern } from "./quote-pattern.js";
import type { RunningText } from "./running-text.js";
import type { Span } from "./span.js";
import { type Word, wordsOf } from "./word.js";

/** How well a context stands on one side of a place. */
export interface SideFit {
  /** Share of the context that stands there, from 0 to 1; words near the quote count most. */
  readonly likeness: number;
  /** Whether the word next to the quote is the one that the context has there. */
  readonly holds: boolean;
  /** Whether all of the context's numbers near the quote stand there, or else all of its words. */
  readonly agrees: boolean;
  /** How much the context can tell. */
  readonly weight: number;
}

/** How well a place fits a quote and its contexts. */
export interface QuoteFit {
  /** In the running text. */
  readonly span: Span;
  /** Share of the quote that stands there, from 0 to 1. */
  readonly quote: number;
  /** How much the quote can tell. */
  readonly weight: number;
  /** How many of the quote's words stand there, numbers and marks not counted, and whether all of them do. */
  readonly words: number;
  readonly allWords: boolean;
  /** Whether all of the quote's numbers stand there. */
  readonly allNumbers: boolean;
  /** Whether what stands there could be the quote, edited. */
  readonly couldBe: boolean;
  /** Null on a side of which the selector says nothing. */
  readonly before: SideFit | null;
  readonly behind: SideFit | null;
}

/** Words of a text, from `from` to before `to`. */
interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** How many words that came between a context and a place leave half of what the context tells of it. */
const halfParted = 12;
/** What is true of a quote that stands word for word, and of one that was deleted, whose contexts alone tell. */
const unchanged = { quote: 1, words: 0, allWords: true, allNumbers: true, couldBe: true } as const;
/** How alike a word and its counterpart must be to be the same, but for case. */
const sameWord = 0.9;
/** How near a number must be to the quote to name it: within the words that count at least half as much as one beside it. */
const nearQuote = 0.5;
/** Share of the words of a context that are all of them, a typing error aside. */
const allWords = 0.97;
/** How far around its expected place a changed quote is looked for, beside the pattern's own length. */
const slack = 60;

/** How well a place where the quote stands word for word fits it: by its contexts alone. */
export function fitExact(running: RunningText, pattern: QuotePattern, span: Span): QuoteFit {
  const { prefix, suffix } = pattern.contexts;
  const { text } = running;
  const before = wordsOf(text, { start: span.start - (prefix === "" ? 0 : prefix.length + slack), end: span.start });
  const behind = wordsOf(text, { start: span.end, end: span.end + (suffix === "" ? 0 : suffix.length + slack) });
  // One word stands for the quote on both sides, so that its place is given.
  const quote: Word = { ...span, text: "\0", kind: "mark" };
  const words = [...pattern.words.slice(0, pattern.from), quote, ...pattern.words.slice(pattern.to)];
  const weights = Float64Array.from([
    ...pattern.weights.slice(0, pattern.from),
    1e6,
    ...pattern.weights.slice(pattern.to),
  ]);
  const { keys } = pattern;
  const alignment = alignWords(keys(words), keys([...before, quote, ...behind]), weights, cutOffOf(pattern));
  const place = { from: before.length, to: before.length + 1 };
  const indexOf = (index: number): number => (index < pattern.from ? index : index - pattern.to + pattern.from + 1);
  const sides = sidesOf(pattern, place, alignment, indexOf);
  return { span, weight: quoteWeight(pattern), ...unchanged, ...sides };
}

/** The words of a stretch of the text, ready to be held against a pattern. */
export function stretchWords(running: RunningText, pattern: QuotePattern, stretch: Span): KeyedWords {
  return pattern.keys(wordsOf(running.text, stretch));
}

/**
 * The place among words of the text that takes the quote's place between its contexts, with how well it fits; null when
 * there is nothing that could stand for the quote.
 */
export function fitChanged(running: RunningText, pattern: QuotePattern, stretch: KeyedWords): QuoteFit | null {
  const text = stretch.words;
  const alignment = alignWords(pattern.keyed, stretch, pattern.weights, cutOffOf(pattern));
  const { counterpart, likeness } = alignment;
  const place = placeBetween(pattern, text, counterpart, likeness);
  if (!place) return null;
  const found = text.slice(place.from, place.to);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  let [alike, kept, words] = [0, 0, 0];
  for (let index = pattern.from; index < pattern.to; index++) {
    const at = counterpart[index] ?? -1;
    if (pattern.words[index]?.kind === "word") words++;
    if (at < place.from || at >= place.to) continue;
    alike += (likeness[index] ?? 0) * (pattern.weights[index] ?? 0);
    if (pattern.words[index]?.kind === "word") kept += likeness[index] ?? 0;
  }
  const weight = quoteWeight(pattern);
  const own = found.reduce((sum, word) => sum + pattern.weigh(word), 0);
  const share = alike / Math.max(weight, own);
  return {
    span: wholeNumbers(running, { start: first.start, end: last.end }),
    quote: share,
    weight,
    words: kept,
    allWords: kept === words,
    allNumbers: pattern.words.every(
      ({ kind }, index) => kind !== "number" || index < pattern.from || index >= pattern.to || likeness[index] === 1,
    ),
    couldBe: couldBeEdited(pattern.words.slice(pattern.from, pattern.to), found, share),
    ...sidesOf(pattern, place, alignment, (index) => index),
  };
}

/**
 * Where among words of the text both contexts stand with nothing between them, with how well they fit: there the quote
 * was deleted. Null when there is no such place.
 */
export function fitGap(pattern: QuotePattern, stretch: KeyedWords): QuoteFit | null {
  const { words, weights, from, to } = pattern;
  if (from === 0 || to === words.length) return null;
  const text = stretch.words;
  const contexts = pattern.keys([...words.slice(0, from), ...words.slice(to)]);
  const contextWeights = Float64Array.from([...weights.slice(0, from), ...weights.slice(to)]);
  const alignment = alignWords(contexts, stretch, contextWeights, cutOffOf(pattern));
  const { counterpart, likeness } = alignment;
  // Who deletes a number may take a word or two beside it along.
  const last = nearestMatch(likeness, from - 1, -1);
  const first = nearestMatch(likeness, from, 1);
  if (last === null || first === null) return null;
  const [left, right] = [counterpart[last] ?? -1, counterpart[first] ?? -1];
  if (right !== left + 1) return null;
  const indexOf = (index: number): number => (index < from ? index : index - to + from);
  const sides = sidesOf(pattern, { from: right, to: right }, alignment, indexOf);
  const at = text[right]?.start;
  if (at === undefined) return null;
  return { span: { start: at, end: at }, weight: quoteWeight(pattern), ...unchanged, ...sides };
}

/** The words of a stretch that lie within a span of the text. */
export function wordsWithin(stretch: KeyedWords, { start, end }: Span): KeyedWords {
  const { words } = stretch;
  const from = firstIndex(words.length, (index) => (words[index]?.start ?? 0) >= start);
  const to = firstIndex(words.length, (index) => (words[index]?.end ?? 0) > end);
  return someOf(stretch, from, Math.max(from, to));
}

/** The first word in a direction that has its equal, if it is one of the three nearest. */
function nearestMatch(likeness: Float64Array, start: number, step: 1 | -1): number | null {
  for (let index = start; index >= 0 && index < likeness.length && Math.abs(index - start) < 3; index += step) {
    if ((likeness[index] ?? 0) >= sameWord) return index;
  }
  return null;
}

/** The stretch of the running text around a place where a pattern may begin, in whole words. */
export function stretchAt({ text }: RunningText, pattern: QuotePattern, offset: number): Span {
  let start = Math.max(offset - slack, 0);
  let end = Math.min(offset + pattern.text.length + 2 * slack, text.length);
  while (start > 0 && start < end && text.charAt(start - 1) !== " ") start++;
  while (end < text.length && end > start && text.charAt(end) !== " ") end--;
  return { start, end };
}

/** The words of a text, from `from` to before `to`, that stand where the pattern has its quote. */
function placeBetween(
  { words, from, to }: QuotePattern,
  text: readonly Word[],
  counterpart: Int32Array,
  likeness: Float64Array,
): WordRange | null {
  const at = (index: number): number => counterpart[index] ?? -1;
  const own = [];
  for (let index = from; index < to; index++) if (at(index) >= 0) own.push(at(index));
  const isSure = (index: number): boolean =>
    at(index) >= 0 &&
    ((likeness[index] ?? 0) > 0 || (words[index]?.kind === "number" && text[at(index)]?.kind === "number"));
  const heldLeft = from > 0 && (likeness[from - 1] ?? 0) === 1 ? at(from - 1) + 1 : null;
  const heldRight = to < words.length && (likeness[to] ?? 0) === 1 ? at(to) : null;
  const start = isSure(from) ? at(from) : (heldLeft ?? own[0]);
  const end = isSure(to - 1) ? at(to - 1) + 1 : (heldRight ?? (own.at(-1) ?? -1) + 1);
  return start !== undefined && start < end ? { from: start, to: end } : null;
}

/**
 * How well the contexts stand on both sides of a place. A word that stood beside the quote, and has others between it and
 * the place now, names the place less.
 * @param place in the words that the pattern's were aligned with
 * @param indexOf the index in the alignment of a word of the pattern
 */
function sidesOf(
  { words, weights, nearness, from, to }: QuotePattern,
  place: WordRange,
  { counterpart, likeness }: Alignment,
  indexOf: (index: number) => number,
): Pick<QuoteFit, "before" | "behind"> {
  const likenessAt = (index: number): number => {
    const at = counterpart[indexOf(index)] ?? -1;
    const between = index < from ? place.from - at - (from - index) : at - place.to - (index - to);
    return ((likeness[indexOf(index)] ?? 0) * halfParted) / (halfParted + Math.max(0, between));
  };
  const side = (start: number, end: number, nearest: readonly number[]): SideFit | null => {
    if (start >= end) return null;
    const [all, numbers] = [sum(), sum()];
    let isRenumbered = false;
    for (let index = start; index < end; index++) {
      const [share, alike] = [(weights[index] ?? 0) * (nearness[index] ?? 0), likenessAt(index)];
      const isNumber = words[index]?.kind === "number";
      for (const one of isNumber ? [all, numbers] : [all]) {
        one.weight += share;
        one.alike += share * alike;
      }
      if (isNumber && (likeness[indexOf(index)] ?? 0) < sameWord && (nearness[index] ?? 0) >= nearQuote)
        isRenumbered = true;
    }
    const word = nearest.find((index) => words[index]?.kind !== "mark") ?? nearest[0];
    return {
      likeness: all.alike / all.weight,
      holds: word !== undefined && (likeness[indexOf(word)] ?? 0) >= sameWord,
      agrees: !isRenumbered || all.alike - numbers.alike >= allWords * (all.weight - numbers.weight),
      weight: all.weight,
    };
  };
  const indexes = words.map((_, index) => index);
  return {
    before: side(0, from, indexes.slice(0, from).reverse()),
    behind: side(to, words.length, indexes.slice(to)),
  };
}

function sum(): { weight: number; alike: number } {
  return { weight: 0, alike: 0 };
}

function quoteWeight({ weights, from, to }: QuotePattern): number {
  return weights.slice(from, to).reduce((sum, weight) => sum + weight, 0);
}

function cutOffOf({ from, to, words }: QuotePattern) {
  return { start: from > 0, end: to < words.length };
}
