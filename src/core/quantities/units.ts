import type { Stretch } from "./scan.js";
import { digitsAt, isDash, isGlued, markAt, type Source, type Token, wordAt, writtenAt } from "./tokens.js";
import {
  currencyCodes,
  currencyMarks,
  currencyWords,
  gluedSymbols,
  nationalCurrencies,
  notSymbols,
  percentWords,
  pictureLines,
  pointWords,
  powerWords,
  temperatureWords,
  timesWords,
  unitSymbols,
  unitWords,
} from "./unit-table.js";

/** A unit and the token after it. */
export interface Unit {
  readonly unit: string;
  readonly to: number;
}

/**
 * Reads the unit at `at`, right after a number, with or without a space or a hyphen ("64-bit"): "%", "points", "x" for
 * multiples, an ISO 4217 code, or a physical unit as written ("Mb/s", "miles per hour"). Nouns that are counted are
 * read elsewhere.
 */
export function readUnit(source: Source, at: number): Unit | undefined {
  const { tokens } = source;
  const isHyphenated = isDash(tokens, at) && isGlued(tokens, at) && isGlued(tokens, at + 1);
  const from = isHyphenated ? at + 1 : at;
  if (!mayOpen(tokens[from])) return undefined;
  return (
    readPercent(tokens, from) ??
    readPoints(tokens, from) ??
    readTimes(tokens, from) ??
    readCurrency(source, from) ??
    readDegrees(source, from) ??
    readPhysical(source, from)
  );
}

/** Whether a unit can start with `token`: most words after numbers are told by one look. */
function mayOpen(token: Token | undefined): boolean {
  if (token?.kind === "mark") return unitMarks.has(token.key);
  return token?.kind === "word" && (unitOpeners.has(token.key) || unitWritten.has(token.written));
}

/** The tokens of a unit or a noun that was read from `from` up to `to`, without the hyphen before it. */
export function wordsOf({ tokens }: Source, from: number, to: number): Stretch {
  return { from: isDash(tokens, from) ? from + 1 : from, to };
}

/** Extends a unit or a counted noun that ends before `at` by what it is measured against: "/s", " per second". */
export function readDivisors(source: Source, at: number): number {
  let to = at;
  for (let factor = 0; factor < mostFactors; factor++) {
    const next = readDivisor(source, to);
    if (next === undefined) break;
    to = next;
  }
  return to;
}

/** Units are products of few factors; a bound keeps hostile text cheap. */
const mostFactors = 3;

function readPercent(tokens: readonly Token[], at: number): Unit | undefined {
  const mark = markAt(tokens, at);
  if (mark === "¢") return { unit: "cents", to: at + 1 };
  if (mark === "‰") return { unit: "‰", to: at + 1 };
  const isPerMille =
    wordAt(tokens, at) === "per" && (wordAt(tokens, at + 1) === "mille" || wordAt(tokens, at + 1) === "mil");
  if (isPerMille) return { unit: "‰", to: at + 2 };
  if (wordAt(tokens, at) === "permille") return { unit: "‰", to: at + 1 };
  const to = percentEnd(tokens, at);
  if (to === undefined) return undefined;
  const isJoined = isDash(tokens, to) && isGlued(tokens, to) && isGlued(tokens, to + 1);
  const point = isJoined ? to + 1 : to;
  return pointWords.has(wordAt(tokens, point)) ? { unit: "points", to: point + 1 } : { unit: "%", to };
}

/** As typed, full width, and small. */
const percentMarks: ReadonlySet<string> = new Set(["%", "％", "﹪"]);

/** "percent", "%", "per cent". */
function percentEnd(tokens: readonly Token[], at: number): number | undefined {
  if (percentMarks.has(markAt(tokens, at)) || percentWords.has(wordAt(tokens, at))) return at + 1;
  return wordAt(tokens, at) === "per" && wordAt(tokens, at + 1) === "cent" ? at + 2 : undefined;
}

function readPoints(tokens: readonly Token[], at: number): Unit | undefined {
  const word = wordAt(tokens, at);
  if (pointWords.has(word)) return { unit: "points", to: at + 1 };
  if (word === "bp") return { unit: "basis points", to: at + 1 };
  const isJoined = isDash(tokens, at + 1) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  const point = isJoined ? at + 2 : at + 1;
  if (!pointWords.has(wordAt(tokens, point))) return undefined;
  if (word === "percentage") return { unit: "points", to: point + 1 };
  return word === "basis" ? { unit: "basis points", to: point + 1 } : undefined;
}

/** "times", "x", "×", "fold"; not the sign of a product or of a size: "3 × 4". */
function readTimes(tokens: readonly Token[], at: number): Unit | undefined {
  const word = wordAt(tokens, at);
  const isTimes = timesWords.has(word) || markAt(tokens, at) === "×";
  if (!isTimes || (word !== "times" && digitsAt(tokens, at + 1) !== "")) return undefined;
  return word !== "fold" || isGlued(tokens, at) ? { unit: "x", to: at + 1 } : undefined;
}

function readCurrency(source: Source, at: number): Unit | undefined {
  const { tokens } = source;
  const written = writtenAt(source, at);
  const isCode = tokens[at]?.kind === "word" && currencyCodes.has(written);
  // "5 $3 bills": a mark that touches the next number belongs to it.
  const isFree = !(isGlued(tokens, at + 1) && digitsAt(tokens, at + 1) !== "");
  const mark = isFree ? currencyMarks.get(markAt(tokens, at)) : undefined;
  const national = readNational(tokens, at);
  if (national) return withDivisors(source, national.unit, national.to);
  const code = isCode ? written : (currencyWords.get(wordAt(tokens, at)) ?? mark);
  return code === undefined ? undefined : withDivisors(source, code, at + 1);
}

/** "Swiss francs", "Hong Kong dollars". */
function readNational(tokens: readonly Token[], at: number): Unit | undefined {
  if (!countryWords.has(wordAt(tokens, at))) return undefined;
  let name = wordAt(tokens, at);
  for (let to = at + 1; to < at + 3; to++) {
    name += ` ${wordAt(tokens, to)}`;
    const code = nationalCurrencies.get(name);
    if (code !== undefined) return { unit: code, to: to + 1 };
  }
  return undefined;
}

const countryWords: ReadonlySet<string> = new Set(
  [...nationalCurrencies.keys()].map((name) => name.split(" ")[0] ?? ""),
);

function readDegrees(source: Source, at: number): Unit | undefined {
  const { tokens } = source;
  const mark = markAt(tokens, at);
  if (mark === "℃" || mark === "℉") return { unit: mark === "℃" ? "°C" : "°F", to: at + 1 };
  if (mark === "°") {
    const scale = writtenAt(source, at + 1);
    const isScale = scale === "C" || scale === "F";
    return isScale ? { unit: `°${scale}`, to: at + 2 } : { unit: "°", to: at + 1 };
  }
  const word = wordAt(tokens, at);
  const isScaled = (word === "degrees" || word === "degree") && temperatureWords.has(wordAt(tokens, at + 1));
  if (word === "parts" && wordAt(tokens, at + 1) === "per" && proportionWords.has(wordAt(tokens, at + 2))) {
    return { unit: writtenAt(source, at, at + 3), to: at + 3 };
  }
  return isScaled ? { unit: writtenAt(source, at, at + 2), to: at + 2 } : undefined;
}

const proportionWords: ReadonlySet<string> = new Set(["hundred", "thousand", "million", "billion", "trillion"]);

function readPhysical(source: Source, at: number): Unit | undefined {
  const base = powerWords.has(wordAt(source.tokens, at)) ? at + 1 : at;
  const end = readFactor(source, base);
  return end === undefined ? undefined : withDivisors(source, writtenAt(source, at, end), end);
}

/** One symbol or word with its power: "m", "km²", "s^2", "m3", "kilometres". */
function readFactor(source: Source, at: number): number | undefined {
  const { tokens } = source;
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  const { written } = token;
  const isSymbol =
    (unitSymbols.has(written) && !notSymbols.has(written)) ||
    (gluedSymbols.has(written) &&
      isGlued(tokens, at) &&
      !(written === "p" && pictureLines.has(digitsAt(tokens, at - 1))));
  if (!isSymbol && !unitWords.has(token.key)) return undefined;
  if (!isGlued(tokens, at + 1)) return at + 1;
  const next = tokens[at + 1]?.key ?? "";
  if (next === "²" || next === "³") return at + 2;
  if (isSymbol && (next === "2" || next === "3") && !isWordGlued(tokens, at + 2)) return at + 2;
  const power = digitsAt(tokens, at + 2);
  return next === "^" && (power === "2" || power === "3") ? at + 3 : at + 1;
}

function isWordGlued(tokens: readonly Token[], at: number): boolean {
  return isGlued(tokens, at) && tokens[at]?.kind === "word";
}

function readDivisor(source: Source, at: number): number | undefined {
  const { tokens } = source;
  const mark = markAt(tokens, at);
  const isJoined = isGlued(tokens, at) && isGlued(tokens, at + 1) && (mark === "/" || mark === "·" || mark === "⋅");
  const isArticle = wordAt(tokens, at) === "a" || wordAt(tokens, at) === "an";
  // "900 sheets an hour"; not "$5 a year ago".
  if (isArticle)
    return timeWords.has(wordAt(tokens, at + 1)) && !agoWords.has(wordAt(tokens, at + 2)) ? at + 2 : undefined;
  if (!isJoined && wordAt(tokens, at) !== "per") return undefined;
  return readFactor(source, powerWords.has(wordAt(tokens, at + 1)) ? at + 2 : at + 1);
}

const timeWords: ReadonlySet<string> = new Set(["second", "minute", "hour", "day", "week", "month", "year"]);
const agoWords: ReadonlySet<string> = new Set(["ago", "earlier", "later", "before", "after", "old"]);

function withDivisors(source: Source, unit: string, at: number): Unit {
  const to = readDivisors(source, at);
  if (to === at) return { unit, to };
  const isSlashed = isGlued(source.tokens, at);
  return { unit: `${unit}${isSlashed ? "" : " "}${writtenAt(source, at, to)}`, to };
}

/** All that a unit can start with: marks, words in lower case, and words as they stand. */
const unitMarks: ReadonlySet<string> = new Set([
  "¢",
  "‰",
  ...percentMarks,
  "×",
  "℃",
  "℉",
  "°",
  ...currencyMarks.keys(),
]);
const unitOpeners: ReadonlySet<string> = new Set([
  ...["per", "permille", "bp", "percentage", "basis", "degrees", "degree", "parts"],
  ...percentWords,
  ...pointWords,
  ...timesWords,
  ...currencyWords.keys(),
  ...countryWords,
  ...powerWords,
  ...unitWords,
]);
const unitWritten: ReadonlySet<string> = new Set([...currencyCodes, ...unitSymbols, ...gluedSymbols]);
