import type { Relation } from "../claims/schema.js";
import type { Interval } from "../quantities/interval.js";
import * as intervals from "./interval-arithmetic.js";

/** How a value is to be related to its baseline. */
export interface RelationAsked {
  readonly relation: Relation;
  /** Which way is good: an overhead of a rate (`higher`) is b/v − 1, of a time or cost v/b − 1. */
  readonly better: "higher" | "lower" | undefined;
  /** What the words say: "3 times slower" of a rate is b/v (semantics rule 14). */
  readonly direction: "up" | "down" | null;
}

/** A value related to its baseline, with the formula that people read. */
export interface Related {
  readonly value: Interval;
  readonly expression: string;
}

const one: Interval = { low: 1, high: 1 };

/**
 * The value `v` as the relation states it of the baseline `b` (semantics rule 13); null when the divisor can be zero.
 * Shares and ratios come out as bare numbers (0.95), a difference in the value's own unit. A column that holds ratios
 * already has 1 as its baseline.
 */
export function relate({ relation, better, direction }: RelationAsked, v: Interval, b: Interval): Related | null {
  if (relation === "difference") return { value: intervals.subtract(v, b), expression: "value - baseline" };
  const rate = better !== "lower";
  const inverse = rate && (relation === "overhead" || (relation === "ratio" && direction === "down"));
  const q = inverse ? intervals.divide(b, v) : intervals.divide(v, b);
  if (!q) return null;
  const quotient = inverse ? "baseline / value" : "value / baseline";
  switch (relation) {
    case "of":
    case "ratio":
    case "share":
      return { value: q, expression: quotient };
    case "change":
    case "overhead":
      return { value: intervals.subtract(q, one), expression: `${quotient} - 1` };
    case "deficit":
      return { value: intervals.subtract(one, q), expression: `1 - ${quotient}` };
    case "within":
      return { value: intervals.absolute(intervals.subtract(q, one)), expression: `abs(${quotient} - 1)` };
    default:
      return relation satisfies never;
  }
}
