import type { Span } from "../text/span.js";
import type { Interval } from "./interval.js";

/** What a stretch of text with digits or number words is: only `quantity` and `date` are measured against data. */
export type QuantityKind = "quantity" | "date" | "ordinal" | "identifier";

/** How the written number bounds what it stands for (semantics rule 8). */
export type Comparator = "=" | "<" | "<=" | ">" | ">=";

/** How firmly the number is stated (semantics rule 10): `about`, `below` ("nearly"), `above` ("just over"), `exactly`. */
export type Hedge = "about" | "below" | "above" | "exactly";

/**
 * How the number is written, as far as a rule depends on it. `orders` are orders of magnitude (semantics rule 15),
 * held as the multiple 10^k. `vague` has no number to compare: "several", or a date without a year.
 */
export type QuantityForm =
  | "number"
  | "range"
  | "spread"
  | "fraction-word"
  | "number-word"
  | "multiple"
  | "orders"
  | "vague";

/**
 * Where the words that qualify a number stand; null where there are none. The direction word lies outside the quantity
 * ("fell 3 %"), and one phrase may both hedge and compare ("well over"). Multiples in a word ("twice") and dates have no
 * unit of their own; before a first end, the unit that a range shares is the one after its second end.
 */
export interface QuantityParts {
  readonly unit: Span | null;
  readonly hedge: Span | null;
  readonly comparator: Span | null;
  readonly direction: Span | null;
}

/** A number as the text states it. */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly form: QuantityForm;
  /** From the hedge or comparator to the unit, in the text that was scanned. */
  readonly span: Span;
  /** The characters of `span`. */
  readonly text: string;
  /** The number alone, without hedge, comparator and unit. */
  readonly numberSpan: Span;
  /** The words around the number, each with its own span. */
  readonly parts: QuantityParts;
  /**
   * The ends as written, magnitudes multiplied out ("$3.2 billion" is 3200000000 twice); equal unless a range.
   * Dates count days since 1970-01-01 (UTC), first and last day of what was written. Null for vague words and
   * identifiers.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** "%", "points", "x" (a multiple), a currency code, a unit as written, a counted noun, "day" for dates, or null. */
  readonly unit: string | null;
  /** Whether `unit` is a noun that is counted ("2,400 requests"), not a physical unit (semantics rule 17). */
  readonly counted: boolean;
  readonly comparator: Comparator;
  readonly hedge: Hedge | null;
  /** Direction of change that the words around the number state ("4 % behind": down); null for levels ("fell to 4 %"). */
  readonly direction: "up" | "down" | null;
  /** u of semantics (rule 1): the unit in the last place as written, magnitudes multiplied out; 0 where there is no number. */
  readonly place: number;
  /** What the number stands for under the conventions in force: C of semantics. */
  readonly interval: Interval;
}

/** The conventions that no source fixes, with semantics' defaults; keys under `reading:` in a claim set. */
export interface Conventions {
  /** Share of the number by which a hedge widens it (rule 10), 0.02 by default. */
  readonly hedge: number;
  /** `round`: trailing zeros of counts may be rounding (rule 4); `strict`: they may not. */
  readonly integers: "round" | "strict";
  /** `any`: truncated values are supported at a looser tier (rule 5); `nearest`: they are not. */
  readonly rounding: "any" | "nearest";
  /** `comma`: the article writes "1.234,5"; `point`, the default: it writes "1,234.5". */
  readonly decimals: "point" | "comma";
}

/** Semantics' defaults. */
export const defaultConventions: Conventions = { hedge: 0.02, integers: "round", rounding: "any", decimals: "point" };
