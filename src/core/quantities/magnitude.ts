import { magnitudeSuffixes, magnitudes } from "./english.js";
import { isDash, isGlued, type Source, wordAt, writtenAt } from "./tokens.js";

/** A scale and the token after it. */
export interface Magnitude {
  readonly exponent: number;
  readonly to: number;
}

/**
 * Reads the scale at `at`, right after a number in digits: "million", "-million", "bn", "k". With a currency "m" and
 * "b" are scales; without one they are metres and bytes.
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
  return letter === undefined ? undefined : { exponent: letter, to: at + 1 };
}

const moneyLetters: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["m", 6],
  ["b", 9],
  ["t", 12],
]);

const gluedLetters: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["K", 3],
  ["M", 6],
]);
