import { timesPowerOfTen } from "./decimal.js";
import { magnitudes, multiplicands, smallNumbers, tens } from "./english.js";

/** Which way a value goes to the digits that are written: to the nearest, or to the one below or above. */
export type Rounding = "nearest" | "down" | "up";

/** A numeral taken apart, to write another value as it is written. */
export interface NumeralStyle {
  /** Digits behind the decimal point; negative where that many zeros end a whole number. */
  readonly decimals: number;
  /** The numeral for `value`, which is positive or zero and in the numeral's own unit, magnitudes multiplied out. */
  write(value: number, decimals: number, rounding: Rounding): string;
}

/**
 * How a numeral is written that stands for `size` (without its sign): "1,200" with group marks, "3.2" of "3.2 billion" in
 * billions, "1.5e6" with its exponent, "three" and "two million" in words. Null for what no other value can be written
 * like: "twice", "half a dozen", "2½".
 * @param place the unit in the last place, magnitudes multiplied out
 */
export function numeralStyle(numeral: string, size: number, place: number): NumeralStyle | null {
  return digitStyle(numeral, size, place) ?? wordStyle(numeral);
}

/** The stretches of a text that are numerals in digits, without signs and exponents. */
export function literalsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(new RegExp(literal, "g"))].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

const groupMark = String.raw`[,'’\u00a0\u2007\u2009\u202f]`;
const literal = String.raw`(?:\d+(?:${groupMark}\d{3}(?!\d))*(?:\.\d+)?|\.\d+)`;
/** A literal with the power of ten behind it, if there is one. */
const wholeNumeral = new RegExp(
  String.raw`^(${literal})(e[+-]?\d{1,2}|\s?[×x]\s?10(?:\^[-−]?\d{1,2}|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))?$`,
  "iu",
);

function digitStyle(numeral: string, size: number, place: number): NumeralStyle | null {
  const [, digits, power = ""] = wholeNumeral.exec(numeral) ?? [];
  if (digits === undefined) return null;
  const [whole = "", fraction = ""] = digits.split(".");
  const exponent = exponentOf(digits, size, place);
  if (exponent === null) return null;
  const mark = new RegExp(groupMark).exec(whole)?.[0] ?? (whole.length > 3 ? "" : ",");
  const zeros = /0*$/.exec(whole.replace(/\D/g, ""))?.[0].length ?? 0;
  return {
    decimals: fraction === "" ? -zeros : fraction.length,
    write: (value, decimals, rounding) => {
      const text = toDecimals(timesPowerOfTen(value, -exponent), decimals, rounding);
      const [units = "0", rest] = text.split(".");
      const grouped = mark === "" ? units : units.replace(/\B(?=(?:\d{3})+$)/g, mark);
      return `${whole === "" && units === "0" ? "" : grouped}${rest === undefined ? "" : `.${rest}`}${power}`;
    },
  };
}

/** The power of ten that a magnitude or an exponent behind the digits stands for; null where it is none. */
function exponentOf(digits: string, size: number, place: number): number | null {
  const mantissa = Number(digits.replace(new RegExp(groupMark, "g"), ""));
  const decimals = digits.split(".")[1]?.length ?? 0;
  const exponent = Math.round(mantissa === 0 ? Math.log10(place) + decimals : Math.log10(size / mantissa));
  const isPower = Number.isFinite(exponent) && Math.abs(timesPowerOfTen(mantissa, exponent) - size) <= 1e-9 * size;
  return isPower ? exponent : null;
}

/** "three", "Twenty-five", "two million", "two and a half billion": small whole numbers stay words, others get digits. */
function wordStyle(numeral: string): NumeralStyle | null {
  const words = numeral.toLowerCase().split(/[\s-]+/);
  if (!words.every(isNumberWord)) return null;
  const scale = words.length > 1 ? (words.at(-1) ?? "") : "";
  const exponent = magnitudes.get(scale) ?? 0;
  const tail = exponent === 0 ? "" : numeral.slice(numeral.length - scale.length);
  return {
    decimals: words.includes("half") ? 1 : 0,
    write: (value, decimals, rounding) => {
      const text = toDecimals(timesPowerOfTen(value, -exponent), Math.max(decimals, 0), rounding);
      const word = /^\d+$/.test(text) && Number(text) <= largestWord ? (wordsBySize[Number(text)] ?? text) : text;
      const cased = /^\p{Lu}/u.test(numeral) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
      return tail === "" ? cased : `${cased} ${tail}`;
    },
  };
}

/** Larger numbers are written in digits, as most houses do. */
const largestWord = 12;
const wordsBySize: readonly string[] = [...smallNumbers.keys()];

function isNumberWord(word: string): boolean {
  return (
    smallNumbers.has(word) ||
    tens.has(word) ||
    multiplicands.has(word) ||
    magnitudes.has(word) ||
    ["a", "an", "and", "half"].includes(word)
  );
}

/**
 * A positive number in decimal notation. Shifting goes through the decimal string, so that 1.005 is rounded as it is
 * written, ties away from zero, and not as the double below it.
 */
function toDecimals(value: number, decimals: number, rounding: Rounding): string {
  const tidy = Number(value.toPrecision(significantDigits));
  const steps = timesPowerOfTen(tidy, decimals);
  const whole = { nearest: Math.round, down: Math.floor, up: Math.ceil }[rounding](steps);
  return timesPowerOfTen(whole, -decimals).toFixed(Math.max(decimals, 0));
}

/** What is left of a computed value without the dust of binary arithmetic. */
const significantDigits = 12;
