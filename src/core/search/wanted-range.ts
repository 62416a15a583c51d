import { conversion, isPhysical, isShare } from "../evidence/units.js";
import { roundnessOf } from "../quantities/decimal.js";
import { highOf, type Interval, lowOf } from "../quantities/interval.js";
import { firstIndex } from "../text/first-index.js";
import type { Asked } from "./asked.js";
import type { NumberColumn } from "./index-table.js";

/** Numbers from low to high, ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Where a value may lie so that the quantity accepts it, in the quantity's own unit: its interval, and what rounding to a
 * coarser place and cutting off allow (semantics rules 4, 5). It holds all that is accepted, and some more: what lies in it
 * is judged.
 */
export function acceptedRange({ stated }: Asked): Range {
  const { interval, comparator, hedge, low, place } = stated;
  const isBare = comparator === "=" && hedge === null && low !== null && stated.kind === "quantity";
  const coarse = isBare && place > 0 && (stated.unit === null || stated.counted) ? roundnessOf(low, place) / 2 : 0;
  const slack = isBare ? Math.max(place, coarse) : 0;
  return { low: lowOf(interval) - slack, high: highOf(interval) + slack };
}

/**
 * The same in the unit of a column, with half its last digit more; null when the two don't compare: per cent are never
 * searched for among seconds. A column without a unit is taken to be in the quantity's.
 */
export function rangeInColumn(range: Range, unit: string | null, column: NumberColumn): Range | null {
  const half = isShare(column.unit) || isPhysical(column.unit) ? 0.5 * 10 ** -column.decimals : 0;
  if (column.unit === null) return range;
  const convert = conversion(unit, column.unit);
  if (!convert) return null;
  const [a, b] = [endIn(range.low, convert), endIn(range.high, convert)];
  return { low: Math.min(a, b) - half, high: Math.max(a, b) + half };
}

function endIn(end: number, convert: (value: number) => number): number {
  return Number.isFinite(end) ? convert(end) : end;
}

/** The stretch of `column.order` whose numbers lie in a range: from the first index to before the second. */
export function stretchIn({ order, values }: NumberColumn, { low, high }: Range): readonly [number, number] {
  const valueAt = (index: number): number => values[order[index] ?? 0] ?? 0;
  const from = firstIndex(order.length, (index) => valueAt(index) >= low);
  return [
    from,
    Math.max(
      from,
      firstIndex(order.length, (index) => valueAt(index) > high),
    ),
  ];
}

/** Whether a number lies in a range. */
export function isIn({ low, high }: Range, value: number): boolean {
  return value >= low && value <= high;
}

/** A range of one number. */
export function rangeOf({ low, high }: Interval): Range {
  return { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}
