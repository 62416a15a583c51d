import { roundnessOf } from "./decimal.js";
import { type Interval, pointAt } from "./interval.js";
import type { Conventions, Quantity } from "./quantity.js";

/** All of a quantity that decides its interval. */
export type Stated = Pick<Quantity, "kind" | "form" | "low" | "high" | "comparator" | "hedge" | "place">;

/**
 * The set of numbers that `stated` stands for: C of semantics, rules 2–4, 8–11 and 14–16, in the quantity's own unit.
 * Identifiers, vague words and dates without a year are open at both ends.
 */
export function intervalOf(stated: Stated, conventions: Conventions): Interval {
  const { low, high } = stated;
  if (low === null || high === null) return anywhere;
  switch (stated.kind) {
    case "identifier":
      return anywhere;
    case "ordinal":
      return pointAt(low);
    case "date":
      return { low, high };
    case "quantity":
      return bounded(stated, hedged(stated, low, high, conventions));
    default:
      return stated.kind satisfies never;
  }
}

/** Says nothing of where a value lies; one for all quantities without a value. */
const anywhere: Interval = { low: null, high: null };

/** Share of a number that float arithmetic may lose (semantics rule 2). */
const dust = 1.5e-8;
/** The most that dust may add, as a share of the last place: a number of ten digits is no less exact than one of two. */
const dustOfPlace = 0.01;

/** Half a decade, the width of "orders of magnitude" (semantics rule 15). */
const halfDecade = Math.sqrt(10);

/** The number with its hedge, before a comparator opens an end: a hedge binds first (semantics rule 10). */
function hedged(stated: Stated, low: number, high: number, conventions: Conventions): Interval {
  if (stated.form === "orders") {
    const decades = { low: low / halfDecade, high: high * halfDecade };
    return oneSided(stated, decades, low, high) ?? { ...decades, highOpen: true };
  }
  const isHedged = stated.hedge !== null && stated.hedge !== "exactly";
  const lowWidth = isHedged ? hedgeWidth(low, stated, conventions) : writtenWidth(stated);
  const highWidth = isHedged && high !== low ? hedgeWidth(high, stated, conventions) : lowWidth;
  const loose = {
    low: low - lowWidth - dustOf(low, stated.place),
    high: high + highWidth + dustOf(high, stated.place),
  };
  return isHedged ? (oneSided(stated, loose, low, high) ?? loose) : loose;
}

/** The half of `loose` that "nearly" or "just over" leaves; undefined for other hedges. */
function oneSided(stated: Stated, loose: Interval, low: number, high: number): Interval | undefined {
  if (stated.hedge === "below") return { low: loose.low, high, highOpen: true };
  if (stated.hedge === "above") return { low, high: loose.high, lowOpen: true };
  return undefined;
}

/** u/2; "x ± e" already is an interval whose ends have no rounding of their own (semantics rule 16). */
function writtenWidth(stated: Stated): number {
  return stated.form === "spread" ? 0 : stated.place / 2;
}

/**
 * Opens the end that the comparator leaves free. The other end is the hedged one, or the number itself: bounds have no
 * rounding slack (semantics rule 8). "well over x" is `above` with ">" and starts where the hedge ends.
 */
function bounded(stated: Stated, reading: Interval): Interval {
  const isHedged = stated.hedge !== null && stated.hedge !== "exactly";
  const low = isHedged ? reading.low : stated.low;
  const high = isHedged ? reading.high : stated.high;
  switch (stated.comparator) {
    case "=":
      return reading;
    case ">":
      return { low: stated.hedge === "above" ? high : low, high: null, lowOpen: true };
    case ">=":
      return { low, high: null };
    case "<":
      return { low: null, high: stated.hedge === "below" ? low : high, highOpen: true };
    case "<=":
      return { low: null, high };
    default:
      return stated.comparator satisfies never;
  }
}

/** h of semantics rule 10. Fraction words have no trailing zeros to judge by, only their own width. */
function hedgeWidth(value: number, stated: Stated, conventions: Conventions): number {
  if (value === 0) return stated.place;
  const size = Math.abs(value);
  const roundness = stated.form === "fraction-word" ? 0 : roundnessOf(value, stated.place);
  return Math.max(stated.place / 2, Math.min(Math.max(roundness / 2, conventions.hedge * size), 0.1 * size));
}

function dustOf(value: number, place: number): number {
  const share = dust * Math.abs(value);
  return place > 0 ? Math.min(share, dustOfPlace * place) : share;
}
