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
 * @param weights of the pattern's words
 */
export function alignWords(
  pattern: readonly Word[],
  text: readonly Word[],
  weights: Float64Array,
  cutOff: CutOff,
): Alignment {
  const width = text.length + 1;
  const scores = new Float64Array((pattern.length + 1) * width);
  const steps = new Uint8Array((pattern.length + 1) * width);
  const likenesses = new Float64Array(pattern.length * text.length);
  const numberOf = numbering();
  const [own, others] = [pattern.map((word) => keysOf(word, numberOf)), text.map((word) => keysOf(word, numberOf))];
  for (let i = 1; i <= pattern.length; i++) {
    const word = own[i - 1];
    const weight = weights[i - 1] ?? 1;
    scores[i * width] = (scores[(i - 1) * width] ?? 0) - costs.dropped;
    steps[i * width] = drop;
    // At the pattern's ends the text goes on for free.
    const added = i === pattern.length ? 0 : costs.added;
    const [startCut, endCut] = [cutOff.start && i === 1, cutOff.end && i === pattern.length];
    for (let j = 1; j < width; j++) {
      const other = others[j - 1];
      if (!word || !other) continue;
      const alike = likenessOf(word, other, startCut, endCut);
      likenesses[(i - 1) * text.length + j - 1] = alike;
      const here = i * width + j;
      const paired = (scores[here - width - 1] ?? 0) + (alike > 0 ? alike * weight : standIn(word.word, other.word));
      const dropped = (scores[here - width] ?? 0) - costs.dropped;
      const more = (scores[here - 1] ?? 0) - added;
      const best = Math.max(paired, dropped, more);
      scores[here] = best;
      steps[here] = best === paired ? pair : best === more ? add : drop;
    }
  }
  return trace(pattern.length, text.length, steps, likenesses);
}

const pair = 1;
const drop = 2;
const add = 3;

function trace(patternLength: number, textLength: number, steps: Uint8Array, likenesses: Float64Array): Alignment {
  const counterpart = new Int32Array(patternLength).fill(-1);
  const likeness = new Float64Array(patternLength);
  let [i, j] = [patternLength, textLength];
  while (i > 0) {
    const step = steps[i * (textLength + 1) + j];
    if (step === pair) {
      counterpart[i - 1] = j - 1;
      likeness[i - 1] = likenesses[(i - 1) * textLength + j - 1] ?? 0;
      i--;
      j--;
    } else if (step === add && j > 0) j--;
    else i--;
  }
  return { counterpart, likeness };
}

/** A word with numbers for what it is compared by: itself, its lower case, and the beginning of that. */
interface Keys {
  readonly word: Word;
  readonly own: number;
  readonly lower: number;
  readonly stem: number;
}

/** How much of two words must be the same for one stem. */
const stemLength = 4;
const stemShare = 0.6;

function keysOf(word: Word, numberOf: (text: string) => number): Keys {
  if (word.kind !== "word") return { word, own: numberOf(word.text), lower: -1, stem: -1 };
  const lower = word.text.toLowerCase();
  const stem = lower.length < stemLength ? -1 : numberOf(lower.slice(0, stemLength));
  return { word, own: numberOf(word.text), lower: numberOf(lower), stem };
}

/** Gives each text a number of its own, so that many comparisons of texts are comparisons of numbers. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
}

/**
 * How alike two words are, from 0 to 1: the same, the same but for case, or with one stem. Numbers are the same or not.
 * @param startCut whether the word's start may be missing, and `endCut` its end
 */
function likenessOf(a: Keys, b: Keys, startCut: boolean, endCut: boolean): number {
  if (a.own === b.own) return 1;
  if (a.word.kind !== b.word.kind || a.word.kind === "mark") return 0;
  if (startCut && b.word.text.endsWith(a.word.text)) return 1;
  if (endCut && b.word.text.startsWith(a.word.text)) return 1;
  if (a.word.kind === "number") return 0;
  if (a.lower === b.lower) return 0.9;
  return a.stem !== -1 && a.stem === b.stem && haveOneStem(a.word.text, b.word.text) ? 0.6 : 0;
}

function haveOneStem(a: string, b: string): boolean {
  const [some, others] = [a.toLowerCase(), b.toLowerCase()];
  let common = 0;
  while (common < some.length && some[common] === others[common]) common++;
  return common >= stemShare * Math.max(some.length, others.length);
}

/** What a word earns by standing in the place of another one. */
function standIn(word: Word, other: Word): number {
  if (word.kind !== other.kind) return -costs.otherKind;
  return word.kind === "number" ? otherNumber : -costs.otherWord;
}
