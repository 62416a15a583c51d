import type { Quantity } from "../quantities/quantity.js";

/** A closed interval with two ends. */
export interface FiniteInterval {
  readonly low: number;
  readonly high: number;
}

/** From this number on a count's trailing zeros may be rounding (semantics rule 4); "120 people" rarely are 117. */
const mayBeRounded = 1000;

/**
 * The values that a number may stand for as a part of a sum, or as a sum: its interval, counts as whole things, and what
 * digits that were cut off would leave (semantics rules 2, 4, 5, 10). Null for bounds and for what names no number.
 */
export function partInterval({
  kind,
  form,
  low,
  high,
  unit,
  counted,
  comparator,
  hedge,
  place,
  interval,
}: Quantity): FiniteInterval | null {
  if (kind !== "quantity" || low === null || high === null || comparator !== "=" || form === "vague") return null;
  const isWhole = (unit === null || counted) && Number.isInteger(low) && place === 1 && low === high && hedge === null;
  if (isWhole) return countInterval(low);
  const [from, to] = [interval.low ?? low, interval.high ?? high];
  return { low: from - (low < 0 ? place / 2 : 0), high: to + (high > 0 ? place / 2 : 0) };
}

function countInterval(count: number): FiniteInterval {
  const size = Math.abs(count);
  if (size < mayBeRounded) return { low: count, high: count };
  let place = 1;
  while (size % (place * 10) === 0) place *= 10;
  return place === 1 ? { low: count, high: count } : { low: count - place / 2, high: count + place / 2 };
}
