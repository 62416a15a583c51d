import { highOf, type Interval, lowOf } from "../quantities/interval.js";

/** Most digits that a computed value is printed with; what was written in the data is printed whole. */
const computedDigits = 3;

/**
 * A value as people read it, with its unit: "3–6 %", "5.59×", "26 March 2007", "over 70 %".
 * @param digits significant digits to round to; as many as the number has when absent
 */
export function printValue(value: Interval, unit: string | null, digits?: number): string {
  if (unit === "day") return printDate(value);
  const print = (number: number): string => printNumber(number, digits);
  if (value.low === null && value.high === null) return "any value";
  if (value.low === null) return `${value.highOpen ? "under" : "at most"} ${print(highOf(value))}${suffixOf(unit)}`;
  if (value.high === null) return `${value.lowOpen ? "over" : "at least"} ${print(lowOf(value))}${suffixOf(unit)}`;
  const [low, high] = [print(value.low), print(value.high)];
  if (low === high) return `${low}${suffixOf(unit)}`;
  // A dash beside a minus sign can't be read.
  const joint = value.low < 0 || value.high < 0 ? " to " : "–";
  return `${low}${joint}${high}${suffixOf(unit)}`;
}

/** A computed value, rounded to the digits that mean something. */
export function printComputed(value: Interval, unit: string | null): string {
  return printValue(value, unit, computedDigits);
}

/** A number with thousands groups, without the dust of binary arithmetic. */
export function printNumber(value: number, digits?: number): string {
  const rounded = Number.parseFloat(
    value.toPrecision(digits === undefined ? 12 : Math.max(digits, wholeDigits(value))),
  );
  if (Math.abs(rounded) >= 1e15 || (rounded !== 0 && Math.abs(rounded) < 1e-6)) return String(rounded);
  const [whole = "0", fraction] = String(Math.abs(rounded)).split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, "\u202f") : whole;
  return `${rounded < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A number of days: "3 days", "1 day". */
export function printDays(days: number): string {
  return `${printNumber(days)} day${days === 1 ? "" : "s"}`;
}

function wholeDigits(value: number): number {
  return Math.abs(value) < 1 ? 1 : Math.min(Math.floor(Math.log10(Math.abs(value))) + 1, 15);
}

function suffixOf(unit: string | null): string {
  if (unit === null || unit === "1") return "";
  return unit === "x" ? "×" : `\u00a0${unit}`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Days since 1970-01-01 as a date: a day, a month or a year when they span just that, else two dates. */
function printDate(value: Interval): string {
  const [first, last] = [dateOf(lowOf(value)), dateOf(highOf(value))];
  if (!first || !last) return "any date";
  if (lowOf(value) === highOf(value)) return day(first);
  const wholeMonths = first.getUTCDate() === 1 && dateOf(highOf(value) + 1)?.getUTCDate() === 1;
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear();
  if (wholeMonths && sameYear && first.getUTCMonth() === last.getUTCMonth()) return month(first);
  if (wholeMonths && sameYear && first.getUTCMonth() === 0 && last.getUTCMonth() === 11) return year(first);
  return `${day(first)} to ${day(last)}`;
}

function dateOf(days: number): Date | null {
  const date = new Date(days * 86_400_000);
  return Number.isNaN(date.getTime()) ? null : date;
}

function day(date: Date): string {
  return `${date.getUTCDate()}\u00a0${month(date)}`;
}

function month(date: Date): string {
  return `${months[date.getUTCMonth()] ?? ""} ${year(date)}`;
}

function year(date: Date): string {
  return String(date.getUTCFullYear());
}
