import type { Relation } from "./claims/schema.js";
import type { Quantity } from "./quantities/quantity.js";

/** Whether whole things can give a number, and which of the numbers beside it they give. */
export interface PossibleValues {
  readonly kind: "percentage" | "mean";
  readonly isPossible: boolean;
  /** The values beside the number, with its decimals, in ascending order. */
  readonly nearest: readonly number[];
}

/** A share of the written unit that float arithmetic may lose. */
const dust = 1e-6;

/**
 * Semantics rule 18 (GRIM): a percentage of N whole things, or a mean of N whole values, is k/N for a whole k, rounded as
 * it is written. Null where that says nothing: so many things that every number is possible, numbers that are no such
 * share or mean, hedged ones and bounds.
 * @param relation what the claim says of its number; a change or a difference is no share of N things
 */
export function possibleValues(stated: Quantity, relation: Relation | undefined, n: number): PossibleValues | null {
  const { kind, form, low, high, place, unit, counted, comparator, hedge } = stated;
  const isLevel = relation === undefined || relation === "of" || relation === "share";
  const isBare = comparator === "=" && (hedge === null || hedge === "exactly");
  if (kind !== "quantity" || form !== "number" || !isLevel || !isBare || low === null || low !== high) return null;
  const isPercentage = unit === "%";
  // Points of a mark are whole values; percentage points are none.
  const isMark = unit === "points" && !/percent|pp\b|%/i.test(stated.text);
  if (!isPercentage && unit !== null && !counted && !isMark) return null;
  // 10^(d+2) for percentages, 10^d for means: as many different numbers fit between one whole and the next.
  const scale = isPercentage ? 100 : 1;
  if (n < 1 || n >= scale / place - dust) return null;
  const count = (low * n) / scale;
  const lower = Math.floor(count + dust);
  const candidates = [lower, lower + 1].filter((k) => k >= 0 || low < 0).map((k) => (k * scale) / n);
  return {
    kind: isPercentage ? "percentage" : "mean",
    isPossible: candidates.some((value) => Math.abs(value - low) <= (0.5 + dust) * place),
    nearest: candidates.map((value) => Number((Math.round(value / place) * place).toPrecision(12))),
  };
}
