import type { QuantityForm } from "./quantity.js";

/** A bare number: no sign, unit, or hedge. Tokens are half open. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  /** Null for vague words. */
  readonly value: number | null;
  /** u of semantics, 0 for vague words. */
  readonly place: number;
  readonly form: Extract<QuantityForm, "number" | "fraction-word" | "number-word" | "multiple" | "orders" | "vague">;
  /** The scale that the numeral itself states, as a power of ten; null where a scale may still follow it. */
  readonly exponent: number | null;
}

/** The vague amount written in these tokens. */
export function vague(from: number, to: number): Numeral {
  return { from, to, value: null, place: 0, form: "vague", exponent: 0 };
}

/** The ratio written as a word in these tokens: "twice", "tenfold". */
export function multiple(from: number, to: number, value: number): Numeral {
  return { from, to, value, place: value < 1 ? 0.1 : 1, form: "multiple", exponent: 0 };
}

/** The fraction word in these tokens: `numerator` parts of `denominator`, as wide as semantics rule 11 says. */
export function fraction(from: number, to: number, numerator: number, denominator: number): Numeral {
  const place = fractionPlaces.get(denominator) ?? narrowestFractionPlace;
  return { from, to, value: numerator / denominator, place, form: "fraction-word", exponent: null };
}

/** Twice the half-widths of semantics rule 11: half ±.05, thirds and quarters ±.04, fifths ±.03. */
const fractionPlaces: ReadonlyMap<number, number> = new Map([
  [2, 0.1],
  [3, 0.08],
  [4, 0.08],
  [5, 0.06],
]);

/** Smaller parts continue the row: ±.02. */
const narrowestFractionPlace = 0.04;
