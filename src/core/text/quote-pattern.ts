import { gramLength } from "./gram-index.js";
import { type KeyedWords, type Keyring, keyring } from "./keyed-words.js";
import type { RunningText } from "./running-text.js";
import { type Word, wordsOf } from "./word.js";

/** What stands around a quote, normalised and trimmed; empty where a selector doesn't say. */
export interface Contexts {
  readonly prefix: string;
  readonly suffix: string;
}

/** A quote with its contexts as words: those before `from` are the prefix's, those from `to` on the suffix's. */
export interface QuotePattern {
  readonly text: string;
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  /** The words, and those to compare them with, by this keyring. */
  readonly keys: Keyring;
  readonly keyed: KeyedWords;
  /** How much each word tells: a rare one more than a common one. */
  readonly weights: Float64Array;
  /** How much a word of the text tells. */
  readonly weigh: (word: Word) => number;
  /** How near each word is to the quote: 1 beside and inside it, less farther off. */
  readonly nearness: Float64Array;
  readonly contexts: Contexts;
  /** Where the quote begins in the pattern's text. */
  readonly quoteStart: number;
}

/** How many words off a word counts half as much as beside the quote: what stands near it names it. */
const halfWay = 8;

/** The pattern of a quote with its contexts. Weights are by how often the words occur in the text to be searched. */
export function quotePattern(running: RunningText, quote: string, contexts: Contexts): QuotePattern {
  const { prefix, suffix } = contexts;
  const before = prefix === "" ? "" : `${prefix} `;
  const behind = suffix === "" ? "" : ` ${suffix}`;
  const text = before + quote + behind;
  const quoteEnd = before.length + quote.length;
  const left = wordsOf(text, { start: 0, end: before.length });
  const middle = wordsOf(text, { start: before.length, end: quoteEnd });
  const right = wordsOf(text, { start: quoteEnd, end: text.length });
  const words = [...left, ...middle, ...right];
  const [from, to] = [left.length, left.length + middle.length];
  const nearness = (index: number): number => {
    const off = index < from ? from - 1 - index : index >= to ? index - to : 0;
    return halfWay / (halfWay + off);
  };
  const keys = keyring();
  const weigh = weighing(running);
  return {
    text,
    words,
    from,
    to,
    keys,
    keyed: keys(words),
    weights: Float64Array.from(words, weigh),
    weigh,
    nearness: Float64Array.from(words, (_, index) => nearness(index)),
    contexts,
    quoteStart: before.length,
  };
}

/** How much a word tells of a place: marks and short words a little less, rare ones a little more. Each is weighed once. */
function weighing(running: RunningText): (word: Word) => number {
  const known = new Map<string, number>();
  return ({ text, kind }) => {
    if (kind === "mark") return 0.7;
    if (text.length < gramLength) return 1.2;
    const before = known.get(text);
    if (before !== undefined) return before;
    const weight = bitsOf(text, running) ** 0.3;
    known.set(text, weight);
    return weight;
  };
}

/** How rare a word is in the text, in bits: the logarithm of how often its rarest part occurs. */
function bitsOf(word: string, running: RunningText): number {
  const grams = running.grams();
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + gramLength <= word.length; at++) least = Math.min(least, grams.countAt(word, at));
  return Math.log2(1 + running.text.length / (1 + least));
}
