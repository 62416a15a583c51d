import { mapEnds } from "../core/evidence/evidence-value.js";
import { printValue } from "../core/evidence/print-value.js";
import type { Interval } from "../core/quantities/interval.js";
import { magnitudeOf } from "./magnitude.js";
import { printShort } from "./print-short.js";

/** Significant digits that a number too small for a claim's decimals keeps, and one that has a magnitude's name. */
const fewDigits = 3;

/**
 * A reckoned value with its unit, with one more decimal than a claim writes.
 * @param place the claim's unit in the last place; null where it states no number
 */
export function printRounded(value: Interval, unit: string | null, place: number | null): string {
  const largest = Math.max(Math.abs(value.low ?? 0), Math.abs(value.high ?? 0));
  if (place === null || place <= 0 || magnitudeOf(largest).name !== null) return printShort(value, unit, fewDigits + 1);
  const decimals = Math.min(Math.max(Math.round(-Math.log10(place)), 0) + 1, 12);
  const rounded = mapEnds(value, (end) => (Number.isFinite(end) ? Number(end.toFixed(decimals)) : end));
  const isLost = [value.low, value.high].some(
    (end) => end !== null && end !== 0 && Number(end.toFixed(decimals)) === 0,
  );
  return isLost ? printShort(value, unit, fewDigits) : printValue(rounded, unit);
}
