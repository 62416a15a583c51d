import type { EvidenceResult } from "../evidence/evidence-result.js";
import type { Quantity } from "../quantities/quantity.js";
import { literalsIn, type NumeralStyle, numeralStyle, type Rounding } from "../quantities/write-numeral.js";

/**
 * The ways to write what the data come to in place of a numeral, the most faithful first. None where results differ so much
 * that they are written differently, or where the sign turns: then other words than the number are wrong too.
 * @param most the largest of several values, where that alone is to be named
 */
export function* numeralsFor(
  numeral: string,
  stated: Quantity,
  results: readonly EvidenceResult[],
  most: number | null = null,
): Generator<string> {
  const { low, high } = stated;
  if (low === null || high === null) return;
  const all = most === null ? results.map(({ written }) => endsOf(written)) : [[most, most] as const];
  const values = all.filter((ends) => ends !== null);
  if (values.length === 0 || values.length < all.length) return;
  const canTurn = stated.direction === null && results.every(({ relation }) => relation === null);
  if (!canTurn && values.some((ends) => hasOtherSign(ends[0], low) || hasOtherSign(ends[1], high))) return;
  const write = stated.form === "range" ? rangeWriter(numeral, stated, low, high) : pointWriter(numeral, stated, low);
  if (!write) return;
  const ofData = Math.min(...results.map(decimalsOf));
  // More digits than the text has are for a number that would be zero without them.
  for (let more = 0, isZero = true; isZero && more <= maxMore; more++) {
    const digits = Math.min(more === 0 ? write.decimals : Math.max(write.decimals, 0) + more, ofData);
    isZero = false;
    for (const [decimals, way] of ways(digits, stated)) {
      const texts = new Set(values.map((ends) => write.ends(ends, decimals, way)));
      const [only] = texts;
      if (texts.size !== 1 || only === undefined || only === null) continue;
      if (!values.some(([from, to]) => isLost(only, from, to))) yield only;
      else isZero = true;
    }
  }
}

/** How many more digits a small number is given at most. */
const maxMore = 6;

/** Whether a number that isn't zero is written as zero. */
function isLost(text: string, from: number, to: number): boolean {
  return (from !== 0 || to !== 0) && !/[1-9a-z]/i.test(text);
}

/** The ends of a value as written. */
type Ends = readonly [number, number];

function endsOf(written: EvidenceResult["written"]): Ends | null {
  if (!written || written.low === null || written.high === null) return null;
  return [written.low, written.high];
}

function hasOtherSign(value: number, written: number): boolean {
  return value !== 0 && written !== 0 && Math.sign(value) !== Math.sign(written);
}

/** Which way the two ends are rounded. */
type Way = readonly [Rounding, Rounding];

interface Writer {
  readonly decimals: number;
  ends(ends: Ends, decimals: number, way: Way): string | null;
}

function pointWriter(numeral: string, stated: Quantity, low: number): Writer | null {
  const [, sign = "", digits = ""] = /^([-−–+]?)(.*)$/su.exec(numeral) ?? [];
  const style = numeralStyle(digits, Math.abs(low), stated.place);
  if (!style || stated.form === "fraction-word" || stated.form === "spread") return null;
  return {
    decimals: style.decimals,
    ends: ([value, other], decimals, [rounding]) => {
      // A minus that stands elsewhere, as in "−$5", can't be taken away here.
      if (value !== other || (hasOtherSign(value, low) && low < 0 && sign === "")) return null;
      const size = style.write(Math.abs(value), decimals, away(rounding, value));
      return `${hasOtherSign(value, low) ? otherSign(sign) : sign}${size}`;
    },
  };
}

/** The sign of a number that has turned; a plus is written where one stood, or nothing. */
function otherSign(sign: string): string {
  return sign === "" || sign === "+" ? "−" : "";
}

/** Below a negative number is farther from zero. */
function away(rounding: Rounding, number: number): Rounding {
  if (number >= 0 || rounding === "nearest") return rounding;
  return rounding === "down" ? "up" : "down";
}

function rangeWriter(numeral: string, stated: Quantity, low: number, high: number): Writer | null {
  const inWords = [...numeral.matchAll(/^\p{L}+|\p{L}+$/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const inDigits = literalsIn(numeral);
  const [first, second, ...more] = inDigits.length > 0 ? inDigits : inWords;
  if (!first || !second || more.length > 0 || low < 0) return null;
  const styleOf = (size: number, { start, end }: { start: number; end: number }): NumeralStyle | null => {
    const words = numeral.slice(start, end);
    const style = numeralStyle(words, size, stated.place);
    // "Two to three million" has a magnitude that its first word shows nothing of.
    const isWhole = inDigits.length > 0 || style?.write(size, style.decimals, "nearest") === words;
    return isWhole ? style : null;
  };
  const [lower, upper] = [styleOf(low, first), styleOf(high, second)];
  if (!lower || !upper) return null;
  return {
    decimals: Math.max(lower.decimals, upper.decimals),
    ends: ([from, to], decimals, [down, up]) => {
      const [a, b] = [lower.write(from, decimals, down), upper.write(to, decimals, up)];
      if (a === b) return null;
      return `${numeral.slice(0, first.start)}${a}${numeral.slice(first.end, second.start)}${b}${numeral.slice(second.end)}`;
    },
  };
}

/**
 * Digits and roundings to try. A hedged number keeps its zeros where it can ("about 2,400", "about 2,700"); bounds may
 * need the digit on their other side.
 */
function* ways(written: number, stated: Quantity): Generator<readonly [number, Way]> {
  const isHedged = stated.hedge !== null && stated.hedge !== "exactly";
  const bound = boundOf(stated);
  for (const decimals of isHedged && written < 0 ? [written, 0] : [Math.max(written, 0)]) {
    yield [decimals, ["nearest", "nearest"]];
    if (bound) yield [decimals, [bound, bound]];
    else if (stated.form === "range") yield [decimals, ["down", "up"]];
  }
}

/** The side on which a true bound lies. */
function boundOf({ comparator, hedge }: Quantity): Rounding | null {
  if (comparator.startsWith(">") || hedge === "above") return "down";
  return comparator.startsWith("<") || hedge === "below" ? "up" : null;
}

/** How many decimals the data have, which the text can't outdo (semantics rule 7); any number where they are exact. */
function decimalsOf({ value, written, formula }: EvidenceResult): number {
  const [first, last] = [endsOf(value), endsOf(written)];
  if (!first || !last || formula !== null || last[1] <= first[0] || first[0] === last[0])
    return Number.POSITIVE_INFINITY;
  const isOneNumber = last[0] === last[1];
  return isOneNumber ? Math.max(Math.round(-Math.log10(first[1] - first[0])), 0) : Number.POSITIVE_INFINITY;
}
