import { timesPowerOfTen } from "./decimal.js";
import { startsNumber } from "./digits.js";
import { functionWords, multiplicands } from "./english.js";
import { readMagnitude } from "./magnitude.js";
import type { Numeral } from "./numeral.js";
import { qualifiersBefore } from "./qualifiers.js";
import { readNumeral } from "./read-numeral.js";
import type { Stretch } from "./scan.js";
import { digitsAt, isDash, isGlued, markAt, type Source, wordAt, writtenAt } from "./tokens.js";
import { currencyCodes, currencyMarks, dollarPrefixes } from "./unit-table.js";
import { readUnit } from "./units.js";

/** A number with sign, currency before it, and scale after it: one end of a range, or all of a quantity but its unit. */
export interface Operand {
  readonly from: number;
  readonly to: number;
  /** The numeral with its sign. */
  readonly numberFrom: number;
  readonly numberTo: number;
  readonly value: number | null;
  readonly place: number;
  readonly form: Numeral["form"];
  /** ISO 4217 code of a currency written before the number. */
  readonly currency: string | null;
  readonly currencyAt: Stretch | null;
  /** The scale that was written, as an exponent; null when there is none and the other end of a range may give one. */
  readonly exponent: number | null;
}

/** Reads the number whose first digit or word is at `at`, looking back for sign and currency, not before `floor`. */
export function readOperand(source: Source, at: number, floor: number, afterBetween = false): Operand | undefined {
  const { tokens } = source;
  const numeral = readNumeral(source, at, afterBetween) ?? readArticle(source, at, floor);
  if (!numeral) return undefined;
  const innerSign = signBefore(source, at, floor);
  const inner = innerSign?.from ?? at;
  const currency = readCurrencyBefore(source, inner, floor);
  const outerSign = innerSign || !currency ? undefined : signBefore(source, currency.from, floor);
  const sign = innerSign ?? outerSign;
  const multiplicand = numeral.form === "number" ? multiplicands.get(wordAt(tokens, numeral.to)) : undefined;
  const end = numeral.to + (multiplicand ? 1 : 0);
  const magnitude = numeral.exponent !== null ? undefined : readMagnitude(source, end, currency !== undefined);
  const exponent = magnitude?.exponent ?? 0;
  const size = numeral.value === null ? null : timesPowerOfTen(numeral.value * (multiplicand ?? 1), exponent);
  return {
    from: outerSign?.from ?? currency?.from ?? inner,
    to: magnitude?.to ?? end,
    numberFrom: inner,
    numberTo: numeral.to,
    value: size !== null && sign?.isNegative ? -size : size,
    place: timesPowerOfTen(numeral.place, exponent),
    form: numeral.form,
    currency: currency?.code ?? null,
    currencyAt: currency ? { from: currency.from, to: currency.to } : null,
    exponent: magnitude?.exponent ?? numeral.exponent ?? (multiplicand ? 0 : null),
  };
}

/** "a" or "an" before a unit, when it is a number: after a hedge or comparator ("about a metre") or before "and a half". */
function readArticle(source: Source, at: number, floor: number): Numeral | undefined {
  const { tokens } = source;
  const word = wordAt(tokens, at);
  const name = wordAt(tokens, at + 1);
  if ((word !== "a" && word !== "an") || name.length < 3 || notCounted.has(name)) return undefined;
  const unit = readUnit(source, at + 1);
  if (!unit) return undefined;
  // "about a second vote" has a rank.
  const isRank = name === "second" && wordAt(tokens, at + 2) !== "" && !functionWords.has(wordAt(tokens, at + 2));
  const hasHalf = ["and", "a", "half"].every((half, index) => wordAt(tokens, unit.to + index) === half);
  // "three more than a decade ago": the comparison is that of the quantity before.
  const { from } = qualifiersBefore({ tokens, floor }, at);
  const isQualified = !isRank && from < at && !(from === floor && floor > 0);
  if (!hasHalf && !isQualified) return undefined;
  return { from: at, to: at + 1, value: 1, place: 1, form: "number-word", exponent: 0 };
}

/** Unit words that after "a" mean something else: "up to a point", "about a bit". */
const notCounted: ReadonlySet<string> = new Set(["point", "points", "bit", "times", "pts"]);

/** Reads the number that starts at `at` with its sign or its currency. */
export function readOperandFrom(source: Source, at: number, afterBetween = false): Operand | undefined {
  const { tokens } = source;
  let numeralAt = at;
  for (let prefix = 0; prefix < 3 && !startsNumber(tokens, numeralAt); prefix++) {
    const isPrefix =
      isSign(source, numeralAt) ||
      currencyMarks.has(markAt(tokens, numeralAt)) ||
      codeOf(writtenAt(source, numeralAt)) !== undefined ||
      (markAt(tokens, numeralAt + 1) === "$" && dollarPrefixes.has(wordAt(tokens, numeralAt)));
    if (!isPrefix) break;
    numeralAt++;
  }
  const operand = readOperand(source, numeralAt, at, afterBetween);
  return operand?.from === at ? operand : undefined;
}

/** The operand times 10^`exponent`, for a scale that the other end of a range states (semantics rule 9). */
export function scaled(operand: Operand, exponent: number): Operand {
  return {
    ...operand,
    value: operand.value === null ? null : timesPowerOfTen(operand.value, exponent),
    place: timesPowerOfTen(operand.place, exponent),
    exponent,
  };
}

interface Sign {
  readonly from: number;
  readonly isNegative: boolean;
}

/** The sign that touches the token at `at` and follows a space or an opening mark: elsewhere a dash joins. */
function signBefore(source: Source, at: number, floor: number): Sign | undefined {
  const { tokens } = source;
  // After a quantity it is a difference: "7 minus 3".
  const word = at - 1 > floor || (at - 1 === floor && floor === 0) ? wordAt(tokens, at - 1) : "";
  const isWord = (word === "minus" && wordAt(tokens, at - 2) !== "or") || word === "plus";
  if (isWord && !isGlued(tokens, at)) return { from: at - 1, isNegative: word === "minus" };
  if (at - 1 < floor || !isGlued(tokens, at) || !isSign(source, at - 1)) return undefined;
  const before = markAt(tokens, at - 2);
  const isFree =
    !isGlued(tokens, at - 1) || (before !== "" && openingMarks.includes(before)) || currencyMarks.has(before);
  return isFree ? { from: at - 1, isNegative: isDash(tokens, at - 1) } : undefined;
}

function isSign({ tokens }: Source, at: number): boolean {
  return isDash(tokens, at) || markAt(tokens, at) === "+";
}

const openingMarks = "([{<>=~≈≤≥|/\"'“‘";

/** The code that is written, or that "Rs" before a number stands for. */
function codeOf(written: string): string | undefined {
  return currencyCodes.has(written) ? written : written === "Rs" || written === "Re" ? "INR" : undefined;
}

function readCurrencyBefore(source: Source, at: number, floor: number): (Stretch & { code: string }) | undefined {
  const { tokens } = source;
  if (at - 1 < floor) return undefined;
  const written = writtenAt(source, at - 1);
  if (tokens[at - 1]?.kind === "word")
    return codeOf(written) ? { from: at - 1, to: at, code: codeOf(written) ?? written } : undefined;
  const code = currencyMarks.get(written);
  // "5 $ 3": a mark that follows one number at a distance from the next is the unit of the first.
  if (code === undefined || (!isGlued(tokens, at) && digitsAt(tokens, at - 2) !== "")) return undefined;
  const prefix = isGlued(tokens, at - 1) && written === "$" && at - 2 >= floor ? wordAt(tokens, at - 2) : "";
  const dollar = dollarPrefixes.get(prefix);
  return dollar ? { from: at - 2, to: at, code: dollar } : { from: at - 1, to: at, code };
}
