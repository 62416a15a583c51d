import type { Interval } from "../quantities/interval.js";
import * as intervals from "./interval-arithmetic.js";
import type { RelationForm } from "./relation-form.js";

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
export function relate({ relation, inverse, sign }: RelationForm, v: Interval, b: Interval): Related | null {
  if (relation === "difference") return gap(sign, v, b, "value", "baseline");
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
      return gap(sign, q, one, quotient, "1");
    case "deficit":
      return gap("negated", q, one, quotient, "1");
    case "within":
      return gap("dropped", q, one, quotient, "1");
    default:
      return relation satisfies never;
  }
}

/** A change or difference with its sign as the words assert it. */
export function withSign(sign: RelationForm["sign"], value: Interval): Interval {
  if (sign === "kept") return value;
  return sign === "negated" ? intervals.negate(value) : intervals.absolute(value);
}

/** How far `a` lies above `b`, below it, or away from it. */
function gap(sign: RelationForm["sign"], a: Interval, b: Interval, nameOfA: string, nameOfB: string): Related {
  const value = withSign(sign, intervals.subtract(a, b));
  if (sign === "negated") return { value, expression: `${nameOfB} - ${nameOfA}` };
  const expression = `${nameOfA} - ${nameOfB}`;
  return { value, expression: sign === "kept" ? expression : `abs(${expression})` };
}
