import { type KeyedWords, keyring, markKind, numberKind, wordKind } from "./keyed-words.js";
import type { Word } from "./word.js";

/** For each word of one text the word of another that stands in its place. */
export interface Alignment {
  /** Index of the counterpart of each word, -1 for a word that has none. */
  readonly counterpart: Int32Array;
  /** How alike each word and its counterpart are: 1 for the same word, 0 for another or none. */
  readonly likeness: Float64Array;
}

/** What alignment counts, in units of a common word's weight. Equal words earn their weight. */
const costs = {
  /** Another word in a word's place: dearer than nothing, cheaper than dropping one word and adding another. */
  otherWord: 0.25,
  /** A word in a number's place, and the like: a number is replaced by a number wherever there is one. */
  otherKind: 0.9,
  /** A word dropped. */
  dropped: 0.35,
  /** A word added between others. */
  added: 0.2,
} as const;
/** What a number earns by standing in another number's place. */
const otherNumber = 0.4;

/** Which ends of a pattern may stand inside a word, where a context was cut off. */
export interface CutOff {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * Aligns the words of a pattern with those of a text around it, by dynamic programming (Needleman and Wunsch 1970, with
 * free ends in the text). Time and memory grow with the product of their counts.
 * @param text keyed by the same keyring as the pattern
 * @param weights of the pattern's words
 */
export function alignWords(pattern: KeyedWords, text: KeyedWords, weights: Float64Array, cutOff: CutOff): Alignment {
  const [height, width] = [pattern.own.length, text.own.length + 1];
  const steps = new Uint8Array((height + 1) * width);
  // Each row needs only the one above.
  let above = new Float64Array(width);
  let scores = new Float64Array(width);
  for (let i = 1; i <= height; i++) {
    const weight = weights[i - 1] ?? 1;
    // At the pattern's ends the text goes on for free.
    const added = i === height ? 0 : costs.added;
    const own = pattern.own[i - 1];
    const kind = pattern.kinds[i - 1];
    const alikeAt = likenessOf(pattern, i - 1, text, cutOff);
    const stranger = kind === numberKind ? otherNumber : -costs.otherWord;
    let diagonal = above[0] ?? 0;
    let before = diagonal - costs.dropped;
    scores[0] = before;
    steps[i * width] = drop;
    for (let j = 1; j < width; j++) {
      const over = above[j] ?? 0;
      let best = diagonal;
      let step = pair;
      if (text.own[j - 1] === own) best += weight;
      else if (text.kinds[j - 1] !== kind) best -= costs.otherKind;
      else {
        const alike = alikeAt(j - 1);
        best += alike > 0 ? alike * weight : stranger;
      }
      const more = before - added;
      if (more > best) {
        best = more;
        step = add;
      }
      const dropped = over - costs.dropped;
      if (dropped > best) {
        best = dropped;
        step = drop;
      }
      scores[j] = best;
      steps[i * width + j] = step;
      before = best;
      diagonal = over;
    }
    [above, scores] = [scores, above];
  }
  return trace(pattern, text, steps, cutOff);
}

/** Aligns all words of two texts, none of which weighs more than another. */
export function alignAll(some: readonly Word[], others: readonly Word[]): Alignment {
  const keys = keyring();
  return alignWords(keys(some), keys(others), new Float64Array(some.length).fill(1), { start: false, end: false });
}

const pair = 1;
const drop = 2;
const add = 3;

function trace(pattern: KeyedWords, text: KeyedWords, steps: Uint8Array, cutOff: CutOff): Alignment {
  const counterpart = new Int32Array(pattern.own.length).fill(-1);
  const likeness = new Float64Array(pattern.own.length);
  let [i, j] = [pattern.own.length, text.own.length];
  while (i > 0) {
    const step = steps[i * (text.own.length + 1) + j];
    if (step === pair) {
      counterpart[i - 1] = j - 1;
      likeness[i - 1] = likenessOf(pattern, i - 1, text, cutOff)(j - 1);
      i--;
      j--;
    } else if (step === add && j > 0) j--;
    else i--;
  }
  return { counterpart, likeness };
}

/** What two words with one stem share at least, of the longer one. */
const stemShare = 0.6;

/**
 * How alike a word of the pattern and each of a text are, from 0 to 1: the same, the same but for case, or with one stem.
 * Numbers are the same or not. At an end that may be cut the word's own end may be missing.
 */
function likenessOf(pattern: KeyedWords, at: number, text: KeyedWords, cutOff: CutOff): (index: number) => number {
  const [own, lower, stem, kind] = [pattern.own[at], pattern.lower[at], pattern.stem[at], pattern.kinds[at]];
  const startCut = cutOff.start && at === 0;
  const endCut = cutOff.end && at === pattern.own.length - 1;
  const wordAt = (words: readonly Word[], index: number): string => words[index]?.text ?? "";
  const isPartOf = (index: number): boolean =>
    (startCut && wordAt(text.words, index).endsWith(wordAt(pattern.words, at))) ||
    (endCut && wordAt(text.words, index).startsWith(wordAt(pattern.words, at)));
  return (index) => {
    if (own === text.own[index]) return 1;
    if (kind !== text.kinds[index] || kind === markKind) return 0;
    if ((startCut || endCut) && isPartOf(index)) return 1;
    if (kind !== wordKind) return 0;
    if (lower === text.lower[index]) return 0.9;
    const haveStem = stem !== -1 && stem === text.stem[index];
    return haveStem && shareStem(wordAt(pattern.words, at), wordAt(text.words, index)) ? 0.6 : 0;
  };
}

function shareStem(a: string, b: string): boolean {
  const [some, others] = [a.toLowerCase(), b.toLowerCase()];
  let common = 0;
  while (common < some.length && some[common] === others[common]) common++;
  return common >= stemShare * Math.max(some.length, others.length);
}
