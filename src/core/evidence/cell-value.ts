import type { Interval } from "../quantities/interval.js";
import { readQuantities } from "../quantities/read-quantities.js";

/** A number or date that a cell holds. */
export interface CellValue {
  readonly kind: "number" | "date";
  /** The number, or the first day in days since 1970-01-01. */
  readonly value: number;
  /** Decimals as written; 0 for dates. */
  readonly decimals: number;
  /** Significant digits as written. */
  readonly digits: number;
  /** All that the cell may stand for when it is read as exact: a point, or the days of a date. */
  readonly written: Interval;
}

/** Sign, digits with optional comma groups, decimals, exponent, percent sign. */
const numeral = /^([+\u2212-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?\s?%?$/;
const isoDate = /^\d{4}(-\d{2}){0,2}$/;

/**
 * The number in a cell, or null: an empty cell and "n/a" are no numbers, and never zero. The text is what counts: its
 * decimals as written (semantics rule 1) are what rounding is judged by (rule 7).
 */
export function cellNumber(text: string): CellValue | null {
  const match = text.length <= 60 ? numeral.exec(text) : null;
  if (!match || (match[2] === undefined && match[3] === undefined)) return null;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const magnitude = Number(`${whole.replaceAll(",", "") || "0"}.${fraction || "0"}e${exponent}`);
  if (!Number.isFinite(magnitude)) return null;
  const value = sign === "-" || sign === "\u2212" ? -magnitude : magnitude;
  const digits = (whole.replaceAll(",", "") + fraction).replace(/^0+/, "").length;
  const decimals = Math.max(fraction.length - Number(exponent), 0);
  return { kind: "number", value, decimals, digits, written: { low: value, high: value } };
}

/** The date in a cell (a year, month or day), or null. */
export function cellDate(text: string): CellValue | null {
  if (text.length > 60) return null;
  const [date, ...others] = readQuantities(text).filter((quantity) => quantity.kind === "date");
  if (!date || date.low === null || others.length > 0) return null;
  if (!isoDate.test(text) && date.text.trim() !== text) return null;
  return { kind: "date", value: date.low, decimals: 0, digits: text.length, written: date.interval };
}
