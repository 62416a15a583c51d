import { timesPowerOfTen } from "./decimal.js";
import { readDigits } from "./digits.js";
import {
  afterFractions,
  denominators,
  downFollowers,
  fallingWords,
  fractionFollowers,
  fractionLeaders,
  functionWords,
  halfFollowers,
  halfLeaders,
  magnitudes,
  multiplicands,
  periodLeaders,
  risingWords,
  smallNumbers,
  tens,
  upFollowers,
} from "./english.js";
import { fraction, type Numeral } from "./numeral.js";
import { digitsAt, isDash, isGlued, markAt, type Source, type Token, wordAt } from "./tokens.js";
import { readUnit } from "./units.js";

/**
 * Reads a fraction in words or as "k of n" at `at` (semantics rule 11): "half", "half a million", "two thirds",
 * "a quarter of", "a fifth of a second", "1 in 5", "two out of three", "3/4". A rank ("a third vendor") and a span of
 * three months ("the quarter") are no fractions.
 */
export function readFraction(source: Source, at: number): Numeral | undefined {
  const { tokens } = source;
  if (wordAt(tokens, at) === "half") return readHalf(source, at);
  const parts = readParts(source, at);
  return parts ? ofOne(source, parts) : (readOutOf(source, at) ?? readSlashed(tokens, at));
}

/** "half", "half a million", "half-dozen", "half an hour", "half-point"; not "half-open". */
function readHalf(source: Source, at: number): Numeral | undefined {
  const { tokens } = source;
  const isJoined = isHyphenated(tokens, at + 1);
  const hasArticle = wordAt(tokens, at + 1) === "a" || wordAt(tokens, at + 1) === "an";
  const thing = isJoined || hasArticle ? at + 2 : at + 1;
  const exponent = magnitudes.get(wordAt(tokens, thing));
  const multiplicand = multiplicands.get(wordAt(tokens, thing));
  const half = fraction(at, at + 1, 1, 2);
  if (exponent !== undefined) return scaledPart(half, thing + 1, exponent);
  if (multiplicand !== undefined) {
    return { from: at, to: thing + 1, value: multiplicand / 2, place: 1, form: "number-word", exponent: null };
  }
  if (hasArticle && readUnit(source, thing)) return { ...half, to: thing };
  const isCompound = (isJoined && !readUnit(source, thing)) || halfFollowers.has(wordAt(tokens, at + 1));
  return isCompound || halfLeaders.has(wordAt(tokens, at - 1)) ? undefined : ofOne(source, half);
}

function scaledPart(part: Numeral, to: number, exponent: number): Numeral {
  return {
    ...part,
    to,
    value: timesPowerOfTen(part.value ?? 0, exponent),
    place: timesPowerOfTen(part.place, exponent),
    exponent,
  };
}

/** Takes in what the part is of, when that is one of a scale or a unit: "of a million", "of a second", "of one percent". */
function ofOne(source: Source, part: Numeral): Numeral {
  const { tokens } = source;
  if (wordAt(tokens, part.to) !== "of" || !ones.has(tokens[part.to + 1]?.key ?? "")) return part;
  const thing = part.to + 2;
  const exponent = magnitudes.get(wordAt(tokens, thing));
  if (exponent !== undefined) return scaledPart(part, thing + 1, exponent);
  return readUnit(source, thing) ? { ...part, to: thing } : part;
}

const ones: ReadonlySet<string> = new Set(["a", "an", "one", "1"]);

/** "two thirds", "three-quarters", "a third of", "quarter-point". */
function readParts(source: Source, at: number): Numeral | undefined {
  const { tokens } = source;
  const word = wordAt(tokens, at);
  if (denominators.has(word)) return readBarePart(source, at);
  const isArticle = word === "a" || word === "an";
  const numerator = isArticle ? 1 : smallNumbers.get(word);
  if (numerator === undefined || numerator === 0) return undefined;
  const isJoined = isHyphenated(tokens, at + 1);
  const part = isJoined ? at + 2 : at + 1;
  const name = wordAt(tokens, part);
  if (name === "half" && numerator === 1) {
    const half = readHalf(source, part);
    return half && { ...half, from: at };
  }
  if (numerator === 1) {
    const denominator = denominators.get(name);
    if (denominator === undefined) return undefined;
    const bare = readBarePart(source, part);
    if (bare) return { ...bare, from: at };
    return isJoined || isPart(tokens, at, part + 1) ? fraction(at, part + 1, 1, denominator) : undefined;
  }
  const denominator = name.endsWith("s") || isJoined ? denominators.get(name.replace(/s$/, "")) : undefined;
  const isPeriod = name === "quarters" && periodLeaders.has(wordAt(tokens, at - 1));
  return denominator !== undefined && numerator < 2 * denominator && !isPeriod
    ? fraction(at, part + 1, numerator, denominator)
    : undefined;
}

/** "quarter-point", "quarter-million", and "quarter of a million" after "the". */
function readBarePart(source: Source, at: number): Numeral | undefined {
  const { tokens } = source;
  const part = fraction(at, at + 1, 1, denominators.get(wordAt(tokens, at)) ?? 1);
  if (isHyphenated(tokens, at + 1)) {
    const exponent = magnitudes.get(wordAt(tokens, at + 2));
    if (exponent !== undefined) return scaledPart(part, at + 3, exponent);
    return readUnit(source, at + 2) && !/^(?:second|third)$/.test(wordAt(tokens, at)) ? part : undefined;
  }
  const whole = ofOne(source, part);
  return whole.exponent === null ? undefined : whole;
}

/** Whether a hyphen or dash at `at` joins two words. */
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  return isDash(tokens, at) && isGlued(tokens, at) && isGlued(tokens, at + 1);
}

/** Whether the words around "a third" show that a part of something is meant. */
function isPart(tokens: readonly Token[], from: number, to: number): boolean {
  const next = wordAt(tokens, to);
  if (fractionFollowers.has(next) || upFollowers.has(next) || downFollowers.has(next)) return true;
  const isAlone = next === "" || functionWords.has(next) || afterFractions.has(next);
  const before = wordAt(tokens, from - 1);
  return isAlone && (fractionLeaders.has(before) || risingWords.has(before) || fallingWords.has(before));
}

/** "1 in 5", "two out of three", "once in 10,000": a whole part of a whole number that is no year and has no noun of its own. */
function readOutOf(source: Source, at: number): Numeral | undefined {
  const { tokens } = source;
  const part = wordAt(tokens, at) === "once" ? { value: 1, to: at + 1 } : readWholeNumber(tokens, at);
  if (!part || part.value === 0) return undefined;
  const isJoined = isHyphenated(tokens, part.to) && isHyphenated(tokens, part.to + 2);
  const joint = isJoined ? part.to + 1 : part.to;
  const isOut = wordAt(tokens, joint) === "out" && wordAt(tokens, joint + 1) === "of";
  if (!isOut && wordAt(tokens, joint) !== "in") return undefined;
  const afterJoint = joint + (isOut || isJoined ? 2 : 1);
  // "one in every ten"
  const wholeAt = wordAt(tokens, afterJoint) === "every" ? afterJoint + 1 : afterJoint;
  const whole = readWholeNumber(tokens, wholeAt) ?? readThousands(source, wholeAt);
  if (!whole || whole.value <= part.value) return undefined;
  // "2 in 2007" has a year.
  if (!isOut && (part.value > 10 || (whole.value > 1000 && whole.value % 1000 !== 0))) return undefined;
  if (!isJoined && (!endsThere(tokens, whole.to) || readUnit(source, whole.to))) return undefined;
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

/** "10,000", "100 000": as many groups as a risk is told in. */
function readThousands(source: Source, at: number): { readonly value: number; readonly to: number } | undefined {
  const whole = readDigits(source, at);
  return whole?.value && Number.isInteger(whole.value) && whole.exponent === null
    ? { value: whole.value, to: whole.to }
    : undefined;
}

function readWholeNumber(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const digits = digitsAt(tokens, at);
  const isGrouped = isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && digitsAt(tokens, at + 2) !== "";
  if (isGrouped && markAt(tokens, at + 1) !== "/" && !isDash(tokens, at + 1)) return undefined;
  if (digits !== "" && digits.length <= 4) return { value: Number(digits), to: at + 1 };
  const value = smallNumbers.get(wordAt(tokens, at)) ?? tens.get(wordAt(tokens, at));
  return value === undefined ? undefined : { value, to: at + 1 };
}
