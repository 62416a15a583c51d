import { printNumber, printValue } from "../core/evidence/print-value.js";
import type { Quantity } from "../core/quantities/quantity.js";
import { qualifierWords } from "./words.js";

/**
 * How a quantity was read, in words: "about 3 to 6 %, a decrease (“slower”), counts from 2.5 to 6.5".
 * @param directionWord the word that states the direction of change; null where there is none
 */
export function readAs(quantity: Quantity, directionWord: string | null): string {
  switch (quantity.kind) {
    case "identifier":
    case "ordinal":
      return quantity.kind;
    case "date":
      return dateWords(quantity);
    case "quantity":
      return quantityWords(quantity, directionWord);
    default:
      return quantity.kind satisfies never;
  }
}

/** A date as the days that it spans, unless they are what is written. */
function dateWords({ text, low, high }: Quantity): string {
  if (low === null || high === null) return "date: names no year";
  const [first, last] = [printDay(low), printDay(high)];
  if (low === high) return first.replace(/\s/g, " ") === text ? "date" : `date: ${first}`;
  // What both have in common is said once: "1 to 31 March 2007".
  const [month, year] = [/\s\S+\s\S+$/, /\s\S+$/].map((end) => end.exec(last)?.[0] ?? "");
  const shared = [month, year].find((end) => end !== undefined && end !== "" && first.endsWith(end)) ?? "";
  return `date: ${first.slice(0, first.length - shared.length)} to ${last}`;
}

function printDay(day: number): string {
  return printValue({ low: day, high: day }, "day");
}

function quantityWords(quantity: Quantity, directionWord: string | null): string {
  const { low, high, direction } = quantity;
  if (low === null || high === null) return "vague: names no number";
  const change = direction === null ? null : direction === "up" ? "an increase" : "a decrease";
  const parts = [
    `${qualifierWords(quantity)}${numberWords(quantity, low, high)}${unitWords(quantity)}`,
    change !== null && directionWord !== null ? `${change} (“${directionWord}”)` : change,
    noteWords(quantity, low),
    intervalWords(quantity),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function numberWords(quantity: Quantity, low: number, high: number): string {
  const { form } = quantity;
  if (form === "spread")
    return `${print((low + high) / 2, quantity)} give or take ${print((high - low) / 2, quantity)}`;
  return low === high ? print(low, quantity) : `${print(low, quantity)} to ${print(high, quantity)}`;
}

function unitWords({ unit, low, high }: Quantity): string {
  if (unit === null) return "";
  if (unit === "x") return low === 1 && high === 1 ? "\u00a0time" : "\u00a0times";
  return `${unit.length > longestSymbol ? " " : "\u00a0"}${unit.length > widestUnit ? `${unit.slice(0, widestUnit).trimEnd()}…` : unit}`;
}

/** A longer unit may stand on the line behind its number. */
const longestSymbol = 8;
/** Nouns and products of units are shorter; what is longer was written to be. */
const widestUnit = 30;

/** What the number and its unit don't tell yet. */
function noteWords({ form, unit, counted }: Quantity, low: number): string | null {
  if (form === "orders") return `10 to the power of ${printNumber(Math.log10(low), leastDigits)}`;
  if (form === "fraction-word") return "a fraction in words";
  if (counted) return "a number of things";
  return unit === null ? "no unit" : null;
}

/** The numbers that count as what is written (semantics rules 2 to 10). */
function intervalWords(quantity: Quantity): string | null {
  const { low, high, lowOpen = false, highOpen = false } = quantity.interval;
  const [from, to] = [low === null ? "" : print(low, quantity), high === null ? "" : print(high, quantity)];
  if (low === null && high === null) return null;
  if (low === null) return `counts ${highOpen ? "below" : "up to"} ${to}`;
  if (high === null) return lowOpen ? `counts above ${from}` : `counts from ${from} up`;
  if (from === to) return `counts as ${from} alone`;
  return `counts ${lowOpen ? `above ${from} up` : `from ${from}`} to ${highOpen ? "below " : ""}${to}`;
}

const leastDigits = 3;
/** Enough for a reader, too few for the dust that rounding leaves (semantics rule 2). */
const usualDigits = 7;
const mostDigits = 15;

/** A number of a quantity, as exact as it is written and half a digit more. */
function print(value: number, { form, place }: Quantity): string {
  const written = value === 0 || place === 0 ? 0 : Math.floor(Math.log10(Math.abs(value) / place)) + 2;
  const usual = form === "fraction-word" ? leastDigits : usualDigits;
  const digits = Math.min(Math.max(written, usual), mostDigits);
  return printNumber(Number.parseFloat(value.toPrecision(digits)), digits);
}
