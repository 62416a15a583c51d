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
  /** Whether a percent sign stands in the cell itself. */
  readonly percent: boolean;
  /** All that the cell may stand for when it is read as exact: a point, what lies beyond a bound, or the days of a date. */
  readonly written: Interval;
}

/** What stands before the decimals of a table's numbers. */
export type DecimalMark = "point" | "comma";

/** Longer texts are no numbers. */
const maxLength = 60;

/**
 * Marks that lead to a footnote: asterisks, daggers, raised letters, and a letter or number in brackets. Raised digits are
 * none: they may be a power.
 */
const footnote = /\s*(?:\*{1,4}|[†‡§¶ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ]+|\[(?:[A-Za-z]{1,3}|\d{1,2})\])$/;

/** Comparator, sign, digits with groups of one kind, decimals, exponent, percent sign. */
const numerals: Readonly<Record<DecimalMark, RegExp>> = { point: numeralOf("\\.", ","), comma: numeralOf(",", "\\.") };
const isoDate = /^\d{4}(-\d{2}){0,2}$/;

function numeralOf(decimal: string, group: string): RegExp {
  const grouped = [
    `\\d{1,3}(?:${group}\\d{3})+`,
    // Lakhs and crores: 12,34,567.
    `\\d{1,2}(?:${group}\\d{2})+${group}\\d{3}`,
    "\\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\\d{3})+",
    "\\d{1,3}(?:['’]\\d{3})+",
  ];
  return new RegExp(
    `^(<=|>=|[<>≤≥])?\\s?([+\u2212\u2010-]?)(${grouped.join("|")}|\\d+)?(?:${decimal}(\\d+))?(?:[eE]([+-]?\\d{1,3}))?\\s?(%)?$`,
  );
}

/**
 * The number in a cell, or null: an empty cell and "n/a" are no numbers, and never zero. The text is what counts: its
 * decimals as written (semantics rule 1) are what rounding is judged by (rule 7). Footnote marks are passed over. Groups of
 * thousands are set off by commas (points, where decimals have commas), spaces or apostrophes. "<0.05" is all below it.
 */
export function cellNumber(text: string, decimalMark: DecimalMark = "point"): CellValue | null {
  const match = text.length <= maxLength ? numerals[decimalMark].exec(withoutFootnotes(text)) : null;
  if (!match || (match[3] === undefined && match[4] === undefined)) return null;
  const [, comparator, sign, grouped = "", fraction = "", exponent = "0", percent] = match;
  const whole = grouped.replace(/\D/g, "");
  const magnitude = Number(`${whole || "0"}.${fraction || "0"}e${exponent}`);
  if (!Number.isFinite(magnitude)) return null;
  const value = sign === "" || sign === "+" ? magnitude : -magnitude;
  return {
    kind: "number",
    value,
    decimals: Math.max(fraction.length - Number(exponent), 0),
    digits: (whole + fraction).replace(/^0+/, "").length,
    percent: percent !== undefined,
    written: beyond(comparator, value),
  };
}

/** Semantics rule 8: a bound has no rounding slack. */
function beyond(comparator: string | undefined, value: number): Interval {
  switch (comparator) {
    case "<":
      return { low: null, high: value, highOpen: true };
    case ">":
      return { low: value, high: null, lowOpen: true };
    case "<=":
    case "≤":
      return { low: null, high: value };
    case ">=":
    case "≥":
      return { low: value, high: null };
    default:
      return { low: value, high: value };
  }
}

/** A cell's text without the marks that lead to footnotes. A mark alone is left: then there is no number. */
function withoutFootnotes(text: string): string {
  let rest = text;
  for (
    let shorter = rest.replace(footnote, "");
    shorter !== rest && shorter !== "";
    shorter = rest.replace(footnote, "")
  ) {
    rest = shorter;
  }
  return rest;
}

/** Texts that say that there is no value, in lower case. */
const missing = new Set([
  "n/a",
  "na",
  "n.a.",
  "#n/a",
  "nan",
  "null",
  "none",
  "nil",
  "-",
  "--",
  "–",
  "—",
  "\u2212",
  "…",
  "...",
  "..",
  ".",
  "?",
]);

/** Why a cell that isn't read as a number is none, as the end of a sentence that begins with the cell. */
export function whyNoNumber(text: string, decimalMark: DecimalMark): string {
  if (text === "") return "is empty, which is no number";
  const holds = `holds "${text.slice(0, 40)}"`;
  if (missing.has(text.toLowerCase()))
    return `${holds}, which says that there is no value; that is never taken for zero`;
  const other = decimalMark === "point" ? "comma" : "point";
  if (cellNumber(text, other)) {
    const mark = `\`decimals: ${other}\``;
    return `${holds}, which is a number only with a decimal ${other}. If the table writes its numbers so, say ${mark} for it`;
  }
  if (/^\(.+\)$/.test(text) && cellNumber(text.slice(1, -1), decimalMark)) {
    return `${holds}: a number in brackets may be negative, an error or a note. Write a minus sign if it is negative`;
  }
  if (/\d[⁰¹²³⁴-⁹]+$/.test(text)) return `${holds}, in which the raised digits may be a power or a footnote`;
  return `${holds}, which is no number`;
}

/** The date in a cell (a year, month or day), or null. */
export function cellDate(text: string): CellValue | null {
  if (text.length > maxLength) return null;
  const [date, ...others] = readQuantities(text).filter((quantity) => quantity.kind === "date");
  if (!date || date.low === null || others.length > 0) return null;
  if (!isoDate.test(text) && date.text.trim() !== text) return null;
  return { kind: "date", value: date.low, decimals: 0, digits: text.length, percent: false, written: date.interval };
}
