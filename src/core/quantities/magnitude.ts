import { readCountedNoun } from "./counted-noun.js";
import { magnitudeSuffixes, magnitudes, raceWords } from "./english.js";
import { isDash, isGlued, type Source, wordAt, writtenAt } from "./tokens.js";
import { readUnit } from "./units.js";

/** A scale and the token after it. */
export interface Magnitude {
  readonly exponent: number;
  readonly to: number;
}

/**
 * Reads the scale at `at`, right after a number in digits: "million", "-million", "bn", "k". With a currency "m" and
 * "b" are scales, and with things that are counted or measured after them ("20m Americans"); else they are metres and
 * bytes.
 */
export function readMagnitude(source: Source, at: number, hasCurrency: boolean): Magnitude | undefined {
  const { tokens } = source;
  const isHyphenated = isDash(tokens, at) && isGlued(tokens, at) && isGlued(tokens, at + 1);
  const from = isHyphenated ? at + 1 : at;
  const word = wordAt(tokens, from);
  const exponent = magnitudes.get(word) ?? magnitudeSuffixes.get(word);
  if (exponent !== undefined) return { exponent, to: from + 1 };
  const letter = hasCurrency
    ? moneyLetters.get(word)
    : isGlued(tokens, at)
      ? gluedLetters.get(writtenAt(source, at))
      : undefined;
  if (letter !== undefined) return { exponent: letter, to: at + 1 };
  const counting = isGlued(tokens, at) ? countingLetters.get(writtenAt(source, at)) : undefined;
  return counting !== undefined && countsThings(source, at + 1) ? { exponent: counting, to: at + 1 } : undefined;
}

/** Whether things that millions are counted in start at `at`; what is run or swum is measured in metres. */
function countsThings(source: Source, at: number): boolean {
  if (isGlued(source.tokens, at) || raceWords.has(wordAt(source.tokens, at))) return false;
  const unit = readUnit(source, at);
  if (unit) return wordAt(source.tokens, at).length > 2;
  return readCountedNoun(source, at) !== undefined;
}

const countingLetters: ReadonlyMap<string, number> = new Map([
  ["m", 6],
  ["b", 9],
  ["B", 9],
  ["T", 12],
]);

const moneyLetters: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["m", 6],
  ["mm", 6],
  ["b", 9],
  ["t", 12],
]);

const gluedLetters: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["K", 3],
  ["M", 6],
]);
