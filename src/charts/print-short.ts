import { mapEnds } from "../core/evidence/evidence-value.js";
import { printValue } from "../core/evidence/print-value.js";
import type { Interval } from "../core/quantities/interval.js";
import { magnitudeOf } from "./magnitude.js";

/** A value with its unit, as short as a label must be: "1.9–2.4 billion USD"; below a million just as everywhere else. */
export function printShort(value: Interval, unit: string | null, digits?: number): string {
  const { divisor, name } = magnitudeOf(Math.max(Math.abs(value.low ?? 0), Math.abs(value.high ?? 0)));
  if (name === null || unit === "day") return printValue(value, unit, digits);
  const words = unit === null || unit === "1" ? name : `${name}\u00a0${unit}`;
  return printValue(
    mapEnds(value, (end) => end / divisor),
    words,
    digits,
  );
}
