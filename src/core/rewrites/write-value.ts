import type { ClaimReading } from "../claim-reading.js";
import type { EvidenceResult } from "../evidence/evidence-result.js";
import { isCounted } from "../is-counted.js";
import type { Quantity } from "../quantities/quantity.js";
import { literalsIn, type NumeralStyle, numeralStyle, type Rounding } from "../quantities/write-numeral.js";
import type { Reading } from "../reading.js";
import { withArticle } from "./indefinite-article.js";
import { judgeRewrite } from "./judge-rewrite.js";
import { type Rewrite, rewritable } from "./rewrite.js";

/**
 * The value from the data, written as the text writes the number: its digits, magnitude, unit and hedge. Null where the
 * data come to no single value, where the number can't be written so ("a third"), and where no way to round it is
 * supported.
 */
export function writeValue(reading: Reading, claim: ClaimReading): Rewrite | null {
  const target = rewritable(reading, claim);
  if (!target) return null;
  const { stated } = target;
  const { printed } = reading.article.shadow;
  const numeral = printed.slice(stated.numberSpan.start, stated.numberSpan.end);
  const values = claim.evidence.filter(isCounted);
  for (const text of new Set(numeralsFor(numeral, stated, values))) {
    if (text === numeral) continue;
    const rewrite = judgeRewrite(reading, target, withArticle(printed, stated, text));
    if (rewrite) return rewrite;
  }
  return null;
}

/** The ends of a value as written; null for ends. */
type Ends = readonly [number, number];

/**
 * The ways to write what the data come to in place of a numeral, the most faithful first. None where results differ so much
 * that they are written differently, or where the sign turns: then other words than the number are wrong too.
 */
function* numeralsFor(numeral: string, stated: Quantity, results: readonly EvidenceResult[]): Generator<string> {
  const { low, high } = stated;
  if (low === null || high === null) return;
  const all = results.map(({ written }) => endsOf(written));
  const values = all.filter((ends) => ends !== null);
  if (values.length === 0 || values.length < all.length) return;
  if (values.some((ends) => hasOtherSign(ends[0], low) || hasOtherSign(ends[1], high))) return;
  const write = stated.form === "range" ? rangeWriter(numeral, stated, low, high) : pointWriter(numeral, stated, low);
  if (!write) return;
  const most = Math.min(write.decimals, ...results.map(decimalsOf));
  for (const [decimals, way] of ways(most, stated)) {
    const texts = new Set(values.map((ends) => write.ends(ends, decimals, way)));
    const [only] = texts;
    if (texts.size === 1 && only !== undefined && only !== null) yield only;
  }
}

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
    ends: ([value, other], decimals, [rounding]) =>
      value === other ? `${sign}${style.write(Math.abs(value), decimals, away(rounding, low))}` : null,
  };
}

/** Below a negative number is farther from zero. */
function away(rounding: Rounding, number: number): Rounding {
  if (number >= 0 || rounding === "nearest") return rounding;
  return rounding === "down" ? "up" : "down";
}

function rangeWriter(numeral: string, stated: Quantity, low: number, high: number): Writer | null {
  const [first, second, ...more] = literalsIn(numeral);
  if (!first || !second || more.length > 0 || low < 0) return null;
  const styleOf = (size: number, { start, end }: { start: number; end: number }): NumeralStyle | null =>
    numeralStyle(numeral.slice(start, end), size, stated.place);
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
