import { readDigits } from "./digits.js";
import {
  denominators,
  months,
  multiplesOfThings,
  multipleWords,
  multiplicands,
  ordinals,
  smallNumbers,
  tens,
  vaguePlurals,
  vagueWords,
} from "./english.js";
import { readFraction } from "./fractions.js";
import { readMultiple } from "./multiples.js";
import { readNumberWords } from "./number-words.js";
import type { Numeral } from "./numeral.js";
import type { Source, Token } from "./tokens.js";
import { readVague } from "./vague.js";

/** Reads the number that starts at `at`, in digits or words; `afterBetween` keeps "and" for a range. */
export function readNumeral(source: Source, at: number, afterBetween = false): Numeral | undefined {
  const { tokens } = source;
  if (tokens[at]?.kind === "word") {
    return (
      readFraction(source, at) ??
      readMultiple(tokens, at) ??
      readVague(tokens, at) ??
      readNumberWords(tokens, at, afterBetween)
    );
  }
  return readFraction(source, at) ?? readMultiple(tokens, at) ?? readDigits(source, at);
}

/** Whether a quantity can start at `token`: other tokens need no look. */
export function isSeed(token: Token): boolean {
  if (token.kind === "digits") return true;
  if (token.kind === "word") return seedWords.has(token.key) || token.key.endsWith("fold");
  return token.kind === "mark" && seedMarks.has(token.key);
}

const seedMarks: ReadonlySet<string> = new Set([
  "[",
  ".",
  "½",
  "⅓",
  "⅔",
  "¼",
  "¾",
  "⅕",
  "⅖",
  "⅗",
  "⅘",
  "⅛",
  "⅜",
  "⅝",
  "⅞",
]);

const seedWords: ReadonlySet<string> = new Set([
  "a",
  "an",
  "half",
  ...smallNumbers.keys(),
  ...tens.keys(),
  ...multiplicands.keys(),
  ...multipleWords.keys(),
  ...multiplesOfThings.keys(),
  ...vaguePlurals,
  ...vagueWords,
  ...ordinals.keys(),
  ...denominators.keys(),
  ...months.keys(),
]);
