import type { Word } from "./word.js";

/** Words with numbers for what they are compared by, so that comparing them is comparing numbers. */
export interface KeyedWords {
  readonly words: readonly Word[];
  /** Of the word itself; the same for the same text. */
  readonly own: Int32Array;
  /** Of a word in lower case; -1 for numbers and marks. */
  readonly lower: Int32Array;
  /** Of the beginning of that; -1 for what is shorter than a stem. */
  readonly stem: Int32Array;
  /** What each is: `numberKind` and so on. */
  readonly kinds: Uint8Array;
}

/** Gives words their keys. Only words of one keyring can be compared. */
export type Keyring = (words: readonly Word[]) => KeyedWords;

/** The kinds of words as numbers. */
export const [wordKind, numberKind, markKind] = [0, 1, 2] as const;

/** How much of two words must be the same for one stem, in characters. */
const stemLength = 4;

/** A keyring that knows no word yet. */
export function keyring(): Keyring {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  return (words) => {
    const keyed = {
      words,
      own: new Int32Array(words.length),
      lower: new Int32Array(words.length).fill(-1),
      stem: new Int32Array(words.length).fill(-1),
      kinds: new Uint8Array(words.length),
    };
    words.forEach(({ text, kind }, index) => {
      keyed.own[index] = numberOf(text);
      keyed.kinds[index] = kind === "word" ? wordKind : kind === "number" ? numberKind : markKind;
      if (kind !== "word") return;
      const lower = text.toLowerCase();
      keyed.lower[index] = numberOf(lower);
      if (lower.length >= stemLength) keyed.stem[index] = numberOf(lower.slice(0, stemLength));
    });
    return keyed;
  };
}

/** The words from index `from` to before `to`. */
export function someOf({ words, own, lower, stem, kinds }: KeyedWords, from: number, to: number): KeyedWords {
  return {
    words: words.slice(from, to),
    own: own.subarray(from, to),
    lower: lower.subarray(from, to),
    stem: stem.subarray(from, to),
    kinds: kinds.subarray(from, to),
  };
}
