import type { Relation } from "../claims/schema.js";
import { conversion, isPhysical, isShare } from "../evidence/units.js";
import { type Asked, shareOfWords } from "./asked.js";
import type { NumberColumn } from "./index-table.js";

/**
 * How well something fits, from 0 to 1: kind × (½ words + 3⁄10 match + ⅕ unit).
 *
 * - words: the share of the weight of the passage's words that stands in the row, the column's name or the table's. A word
 *   weighs more the rarer it is in the tables and the nearer it stands to the number.
 * - match: how close the value is, times what the number's digits are worth: hundreds of cells fit "2" by chance.
 * - unit: 1 where both state units that convert, less where the column states none.
 * - kind: 1 for a value; less for what must be computed, the more so where the words don't speak of it.
 */
export function scoreOf(
  asked: Asked,
  found: { readonly words: number; readonly closeness: number; readonly unit: number; readonly kind: number },
): number {
  const digits = found.kind === 1 ? ownDigits : found.kind >= spokenOf ? spokenDigits : derivedDigits;
  const match = found.closeness * (digits[Math.min(asked.digits, digits.length) - 1] ?? 1);
  return found.kind * (0.5 * shareOfWords(asked, found.words) + 0.3 * match + 0.2 * found.unit);
}

/** What one, two, three and more digits are worth. Pairs of cells are many, so that few digits say less of them. */
const ownDigits = [0.5, 0.8, 1] as const;
const spokenDigits = [0.4, 0.7, 1] as const;
const derivedDigits = [0.2, 0.55, 0.9, 1] as const;

/** From this on the words speak of what is computed. */
const spokenOf = 0.8;

/** How close a value is to the number, 0 to 1; both in one unit. Beyond a bound nearer is likelier. */
export function closenessOf({ stated }: Asked, value: number): number {
  const { low, high, place, comparator, kind } = stated;
  if (low === null || high === null) return 0;
  const nearest = Math.min(Math.abs(value - low), Math.abs(value - high));
  const size = Math.max(Math.abs(low), place, Number.MIN_VALUE);
  if (kind === "date") return value >= low && value <= high ? 1 : 0.5;
  if (comparator !== "=") return 0.9 / (1 + (4 * nearest) / size);
  if (nearest <= 1e-9 * size) return low === high ? 1 : 0.7;
  if (value > low && value < high) return 0.6;
  if (nearest <= place / 2) return 0.9;
  return 0.75 / (1 + (4 * nearest) / size);
}

/** How well a column's unit goes with the number's, 0 to 1; 0 when they don't compare. */
export function unitFit({ stated }: Asked, { unit, isMixed, isYears, kind, stems }: NumberColumn): number {
  if (kind === "date") return 1;
  // A year that a text states is a date.
  if (isYears) return 0;
  if (isMixed) return 0.8;
  if (unit === null) {
    if (stated.unit === null) return 0.9;
    if (stated.counted) return 1;
    // "percent" and "seconds" in a column's name say what its unit is.
    const isNamed = stems.has(stated.unit.toLowerCase());
    return isShare(stated.unit) || isPhysical(stated.unit) || stated.unit === "x" ? (isNamed ? 0.8 : 0.3) : 0.6;
  }
  return conversion(unit, stated.unit) === null ? 0 : 1;
}

/** The stems of words that ask for an aggregate. */
const aggregateWords: Readonly<Record<"sum" | "mean" | "median" | "min" | "max", RegExp>> = {
  sum: /^(?:total|sum|altogether|togeth|togethe?r|combin|overall|together)/,
  mean: /^(?:averag|mean|typical)/,
  median: /^median/,
  min: /^(?:lowest|minim|min$|least|smallest|shortest|fewest|weakest|cheapest|coldest)/,
  max: /^(?:highest|maxim|max$|peak|largest|longest|biggest|greatest|top$|record|busiest|hottest|tallest|strongest)/,
};

/** How likely an aggregate is meant: likely where a word asks for it, else unlikely. */
export function aggregateKind({ sentence }: Asked, aggregate: "sum" | "mean" | "median" | "min" | "max"): number {
  const isAsked = [...sentence].some((stem) => aggregateWords[aggregate].test(stem));
  if (isAsked) return 0.95;
  return aggregate === "min" || aggregate === "max" ? 0 : aggregate === "median" ? 0.3 : 0.45;
}

/** How likely a relation is meant of two cells: a change where the words move, a difference where they compare. */
export function relationKind({ stated, said }: Asked, relation: Relation): number {
  const moves = stated.direction !== null || said.wording.isComparative;
  switch (relation) {
    case "change":
      return moves ? 0.9 : 0.5;
    case "ratio":
      return 0.9;
    case "of":
      return said.wording.isPart || stated.form === "fraction-word" ? 0.85 : 0.65;
    case "difference":
      return stated.unit === "points" ? 0.9 : moves ? 0.8 : 0.4;
    default:
      return 0.5;
  }
}
