import type { Relation } from "../claims/schema.js";
import type { Interval } from "../quantities/interval.js";
import * as intervals from "./interval-arithmetic.js";

/** A value related to its baseline, as a bare number or in the value's own unit; null when the baseline can be zero. */
export type Related =
  | { readonly ok: true; readonly value: Interval; readonly expression: string; readonly inValueUnit: boolean }
  | { readonly ok: false };

const one: Interval = { low: 1, high: 1 };

/**
 * The value `v` as `relation` states it of the baseline `b` (semantics rule 13). Shares and ratios come out as bare
 * numbers (0.95), a difference in the value's own unit.
 * @param better which way is good; an overhead of a rate (`higher`) is b/v − 1, of a time or cost v/b − 1
 */
export function relate(relation: Relation, v: Interval, b: Interval, better: "higher" | "lower" | undefined): Related {
  if (relation === "difference") {
    return { ok: true, value: intervals.subtract(v, b), expression: "value - baseline", inValueUnit: true };
  }
  const rate = relation === "overhead" && better !== "lower";
  const quotient = rate ? intervals.divide(b, v) : intervals.divide(v, b);
  if (!quotient) return { ok: false };
  const [value, expression] = fromQuotient(relation, quotient, rate);
  return { ok: true, value, expression, inValueUnit: false };
}

/** The same for a value that is already a ratio to its baseline (a column with `of:`). */
export function relateRatio(relation: Relation, ratio: Interval, better: "higher" | "lower" | undefined): Related {
  const related = relate(relation, ratio, one, better);
  return related.ok
    ? { ...related, expression: related.expression.replaceAll("baseline", "1"), inValueUnit: false }
    : related;
}

function fromQuotient(relation: Exclude<Relation, "difference">, q: Interval, rate: boolean): [Interval, string] {
  switch (relation) {
    case "of":
    case "ratio":
    case "share":
      return [q, "value / baseline"];
    case "change":
      return [intervals.subtract(q, one), "value / baseline - 1"];
    case "deficit":
      return [intervals.subtract(one, q), "1 - value / baseline"];
    case "overhead":
      return [intervals.subtract(q, one), rate ? "baseline / value - 1" : "value / baseline - 1"];
    case "within":
      return [intervals.absolute(intervals.subtract(q, one)), "abs(value / baseline - 1)"];
    default:
      return relation satisfies never;
  }
}
