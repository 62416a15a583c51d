import type { Interval } from "../quantities/interval.js";
import type { Figure } from "./evidence-result.js";

/** A value with the data's rounding, and as written. */
export interface Measured {
  readonly value: Interval;
  readonly written: Interval;
}

/** What several rows come to. */
export interface Aggregated extends Measured {
  /** With the quantifier `each`: the values that must agree one by one. */
  readonly each?: readonly Measured[];
  /** With the aggregate `envelope`: the whole stretch must lie inside the claim (semantics rule 9). */
  readonly inside?: true;
}

/** The value that evidence gives, in the claim's unit. */
export interface Value extends Aggregated {
  readonly unit: string | null;
  /** Whether the data state no unit, so that the claim's is taken for theirs (semantics rule 17). */
  readonly unitAssumed?: boolean;
  readonly formula: { readonly expression: string; readonly figures: readonly Figure[] } | null;
  /** Whether a change or a difference that moves against the words is negative here (semantics rule 13). */
  readonly signed?: boolean;
}

/** An interval with a function applied to its finite ends; a falling function swaps them. */
export function mapEnds(interval: Interval, apply: (end: number) => number): Interval {
  const low = interval.low === null ? null : apply(interval.low);
  const high = interval.high === null ? null : apply(interval.high);
  return low !== null && high !== null && low > high ? { low: high, high: low } : { low, high };
}

/**
 * An aggregated value with a function applied to all its intervals, quantifiers kept; null as soon as the function gives
 * none.
 * @param apply hears which end of the data it works on, rounded or as written
 */
export function mapAggregated(
  { value, written, each, inside }: Aggregated,
  apply: (interval: Interval, end: keyof Measured) => Interval | null,
): Aggregated | null {
  const mapped = ({ value: rounded, written: exact }: Measured): Measured | null => {
    const [a, b] = [apply(rounded, "value"), apply(exact, "written")];
    return a && b ? { value: a, written: b } : null;
  };
  const whole = mapped({ value, written });
  const parts = each?.map(mapped);
  if (!whole || parts?.includes(null)) return null;
  return {
    ...whole,
    ...(parts ? { each: parts.filter((part) => part !== null) } : {}),
    ...(inside ? { inside } : {}),
  };
}
