import type { Interval } from "../quantities/interval.js";
import { intervalOf } from "../quantities/interval-of.js";
import type { Conventions, Quantity } from "../quantities/quantity.js";
import { compare } from "./compare.js";

/** Whether a value agrees with the number of a bound itself: with x of "up to x" (semantics rule 8). */
export function agreesWithNumber(bound: Quantity, written: Interval, conventions: Conventions): boolean {
  const number: Quantity = { ...bound, comparator: "=" };
  const stated = { ...number, interval: intervalOf(number, conventions) };
  return compare(stated, written, written, conventions).agrees === true;
}
