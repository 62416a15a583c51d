import { readDigits } from "./digits.js";
import {
  decadeWords,
  denominators,
  magnitudes,
  months,
  multiplesOfThings,
  multipleWords,
  multiplicands,
  ordinals,
  smallNumbers,
  tens,
  vagueNouns,
  vaguePlurals,
  vagueWords,
} from "./english.js";
import { readFraction } from "./fractions.js";
import { readMultiple, readOrders } from "./multiples.js";
import { readNumberWords } from "./number-words.js";
import type { Numeral } from "./numeral.js";
import { digitsAt, isGlued, type Source, type Token, wordAt } from "./tokens.js";
import { currencyWords, percentWords, powerWords, unitWords } from "./unit-table.js";
import { readVague } from "./vague.js";

/** Reads the number that starts at `at`, in digits or words; `afterBetween` keeps "and" for a range. */
export function readNumeral(source: Source, at: number, afterBetween = false): Numeral | undefined {
  const { tokens } = source;
  if (tokens[at]?.kind === "word") {
    return (
      readFraction(source, at) ??
      readVague(tokens, at) ??
      readMultiple(tokens, at) ??
      readNumberWords(tokens, at, afterBetween)
    );
  }
  return readFraction(source, at) ?? readOrders(tokens, at) ?? readDigits(source, at);
}

/** Whether a quantity can start at `at`: other tokens need no look. Most tokens are told by a character, without cutting them out. */
export function isSeed({ text, tokens }: Source, at: number): boolean {
  const token = tokens[at];
  if (token?.kind === "digits") return true;
  if (token?.kind === "word") {
    if (token.end - token.start < 3 && (text.charCodeAt(token.start) & 31) === firstOfArticle) {
      return articles.has(token.key) && articleFollowers.has(wordAt(tokens, at + 1));
    }
    return mayBeSeed(text, token) && (seedWords.has(token.key) || token.key.endsWith("fold"));
  }
  if (token?.kind !== "mark") return false;
  const mark = text.charAt(token.start);
  // A full stop opens a number in ".05" alone.
  return mark === "." ? isGlued(tokens, at + 1) && digitsAt(tokens, at + 1) !== "" : seedMarks.has(mark);
}

/** "a", in either case. */
const firstOfArticle = 1;

const articles: ReadonlySet<string> = new Set(["a", "an"]);

/** Words before which "a" may be a number: "a third", "a dozen", "a few", "about a metre", "a percentage point". */
const articleFollowers: ReadonlySet<string> = new Set([
  ...["half", "order", "percentage", "per", "basis", "single", "double", "triple"],
  ...denominators.keys(),
  ...multiplicands.keys(),
  ...magnitudes.keys(),
  ...vagueNouns,
  ...unitWords,
  ...powerWords,
  ...percentWords,
  ...currencyWords.keys(),
]);

/** Whether a word has the length and some of the letters of a seed word: one look at most words, without cutting them out. */
function mayBeSeed(text: string, { start, end }: Token): boolean {
  const last = text.charCodeAt(end - 1);
  const shape = shapeOf(text.charCodeAt(start), text.charCodeAt(start + 1), last, end - start);
  return seedShapes[shape] === 1 || ((last & 31) === letterD && (text.charCodeAt(end - 4) & 31) === letterF);
}

/** The first and the last letter of "fold", in either case. */
const letterF = 6;
const letterD = 4;

/** A small number for the first two letters and the last, case aside, and the length of a word. */
function shapeOf(first: number, second: number, last: number, length: number): number {
  return ((first & 31) << 11) ^ ((second & 31) << 7) ^ ((last & 31) << 4) ^ Math.min(length, 15);
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
  "once",
  "many",
  "single",
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
  ...decadeWords.keys(),
]);

const seedShapes = new Uint8Array(1 << 16);
for (const word of seedWords) {
  const shape = shapeOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(word.length - 1), word.length);
  seedShapes[shape] = 1;
}
