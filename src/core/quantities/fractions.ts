import { timesPowerOfTen } from "./decimal.js";
import {
  denominators,
  fractionFollowers,
  fractionLeaders,
  halfFollowers,
  halfLeaders,
  magnitudes,
  multiplicands,
  smallNumbers,
  tens,
} from "./english.js";
import { fraction, type Numeral } from "./numeral.js";
import { digitsAt, isDash, isGlued, markAt, type Source, type Token, wordAt } from "./tokens.js";
import { readUnit } from "./units.js";

/**
 * Reads a fraction in words or as "k of n" at `at` (semantics rule 11): "half", "half a million", "two thirds",
 * "a quarter of", "1 in 5", "two out of three", "3/4". A rank ("a third vendor") and a span of three months
 * ("the quarter") are no fractions.
 */
export function readFraction(source: Source, at: number): Numeral | undefined {
  const { tokens } = source;
  if (wordAt(tokens, at) === "half") return readHalf(tokens, at);
  return readParts(tokens, at) ?? readOutOf(source, at) ?? readSlashed(tokens, at);
}

/** "half", "half a million", "half-dozen"; not "half-open". */
function readHalf(tokens: readonly Token[], at: number): Numeral | undefined {
  const isJoined = isDash(tokens, at + 1) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  const thing = isJoined || wordAt(tokens, at + 1) === "a" ? at + 2 : at + 1;
  const exponent = magnitudes.get(wordAt(tokens, thing));
  const multiplicand = multiplicands.get(wordAt(tokens, thing));
  const half = fraction(at, at + 1, 1, 2);
  if (exponent !== undefined) return scaledHalf(half, thing + 1, exponent);
  if (multiplicand !== undefined) {
    return { from: at, to: thing + 1, value: multiplicand / 2, place: 1, form: "number-word", exponent: null };
  }
  const isCompound = isJoined || halfFollowers.has(wordAt(tokens, at + 1));
  return isCompound || halfLeaders.has(wordAt(tokens, at - 1)) ? undefined : half;
}

function scaledHalf(half: Numeral, to: number, exponent: number): Numeral {
  return {
    from: half.from,
    to,
    value: timesPowerOfTen(0.5, exponent),
    place: timesPowerOfTen(half.place, exponent),
    form: "fraction-word",
    exponent,
  };
}

/** "two thirds", "three-quarters", "a third of". */
function readParts(tokens: readonly Token[], at: number): Numeral | undefined {
  const word = wordAt(tokens, at);
  const isArticle = word === "a" || word === "an";
  const numerator = isArticle ? 1 : smallNumbers.get(word);
  if (numerator === undefined || numerator === 0) return undefined;
  const isJoined = isDash(tokens, at + 1) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  const part = isJoined ? at + 2 : at + 1;
  const name = wordAt(tokens, part);
  if (name === "half" && numerator === 1) {
    const half = readHalf(tokens, part);
    return half && { ...half, from: at };
  }
  if (numerator === 1) {
    const denominator = denominators.get(name);
    return denominator !== undefined && (isJoined || isPart(tokens, at, part + 1))
      ? fraction(at, part + 1, 1, denominator)
      : undefined;
  }
  const denominator = name.endsWith("s") ? denominators.get(name.slice(0, -1)) : undefined;
  return denominator !== undefined && numerator < 2 * denominator
    ? fraction(at, part + 1, numerator, denominator)
    : undefined;
}

/** Whether the words around "a third" show that a part of something is meant. */
function isPart(tokens: readonly Token[], from: number, to: number): boolean {
  return fractionFollowers.has(wordAt(tokens, to)) || fractionLeaders.has(wordAt(tokens, from - 1));
}

/** "1 in 5", "two out of three": a whole part of a whole number that is no year and has no noun of its own. */
function readOutOf(source: Source, at: number): Numeral | undefined {
  const { tokens } = source;
  const part = readWholeNumber(tokens, at);
  if (!part || part.value === 0) return undefined;
  const isOut = wordAt(tokens, part.to) === "out" && wordAt(tokens, part.to + 1) === "of";
  if (!isOut && wordAt(tokens, part.to) !== "in") return undefined;
  const whole = readWholeNumber(tokens, part.to + (isOut ? 2 : 1));
  if (!whole || whole.value <= part.value || (!isOut && (part.value > 10 || whole.value > 1000))) return undefined;
  if (!endsThere(tokens, whole.to) || readUnit(source, whole.to)) return undefined;
  const words = fraction(at, whole.to, part.value, whole.value);
  // Beyond fifths no width is agreed on: the whole is taken as rounded to its last digit.
  return whole.value <= 5 ? words : { ...words, place: part.value / whole.value ** 2 };
}

/** "3/4", where nothing more is glued to it, and the parts are ones that people use. */
function readSlashed(tokens: readonly Token[], at: number): Numeral | undefined {
  const isSlashed = markAt(tokens, at + 1) === "/" && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  if (!isSlashed || !endsThere(tokens, at + 3)) return undefined;
  const numerator = Number(digitsAt(tokens, at) || Number.NaN);
  const denominator = Number(digitsAt(tokens, at + 2) || Number.NaN);
  const isCommon = denominator <= 6 || denominator === 8 || denominator === 10;
  return isCommon && numerator > 0 && numerator < denominator
    ? fraction(at, at + 3, numerator, denominator)
    : undefined;
}

/** Whether a number can end before `at`: nothing, or closing punctuation, is glued to it. */
function endsThere(tokens: readonly Token[], at: number): boolean {
  if (!isGlued(tokens, at)) return true;
  const mark = markAt(tokens, at);
  return mark !== "" && ".,;:!?)]\"'”’".includes(mark) && !isGlued(tokens, at + 1);
}

function readWholeNumber(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const digits = digitsAt(tokens, at);
  if (digits !== "" && digits.length <= 4) return { value: Number(digits), to: at + 1 };
  const value = smallNumbers.get(wordAt(tokens, at)) ?? tens.get(wordAt(tokens, at));
  return value === undefined ? undefined : { value, to: at + 1 };
}
