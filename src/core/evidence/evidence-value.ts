import type { Interval } from "../quantities/interval.js";
import type { Figure } from "./evidence-result.js";

/** The value that evidence gives, in the claim's unit. */
export interface Value {
  readonly value: Interval;
  readonly written: Interval;
  readonly unit: string | null;
  readonly formula: { readonly expression: string; readonly figures: readonly Figure[] } | null;
  /** With the quantifier `each`: the values that must agree one by one. */
  readonly each?: readonly { readonly value: Interval; readonly written: Interval }[];
}

/** An interval with a function applied to its finite ends; a falling function swaps them. */
export function mapEnds(interval: Interval, apply: (end: number) => number): Interval {
  const low = interval.low === null ? null : apply(interval.low);
  const high = interval.high === null ? null : apply(interval.high);
  return low !== null && high !== null && low > high ? { low: high, high: low } : { low, high };
}
