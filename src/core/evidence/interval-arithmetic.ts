import { highOf, type Interval, lowOf } from "../quantities/interval.js";

/** Arithmetic on intervals from end to end: the result holds every value that the operands' values can give. */

export function add(a: Interval, b: Interval): Interval {
  return closed(lowOf(a) + lowOf(b), highOf(a) + highOf(b));
}

export function subtract(a: Interval, b: Interval): Interval {
  return closed(lowOf(a) - highOf(b), highOf(a) - lowOf(b));
}

export function multiply(a: Interval, b: Interval): Interval {
  return hull([
    product(lowOf(a), lowOf(b)),
    product(lowOf(a), highOf(b)),
    product(highOf(a), lowOf(b)),
    product(highOf(a), highOf(b)),
  ]);
}

/** The quotient, or null when the divisor can be zero: no interval holds the result then. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (lowOf(b) <= 0 && highOf(b) >= 0) return null;
  return multiply(a, hull([1 / lowOf(b), 1 / highOf(b)]));
}

export function negate(a: Interval): Interval {
  return closed(-highOf(a), -lowOf(a));
}

export function absolute(a: Interval): Interval {
  if (lowOf(a) >= 0) return a;
  if (highOf(a) <= 0) return negate(a);
  return closed(0, Math.max(-lowOf(a), highOf(a)));
}

export function minimum(all: readonly Interval[]): Interval {
  return closed(least(all, lowOf), least(all, highOf));
}

export function maximum(all: readonly Interval[]): Interval {
  return closed(most(all, lowOf), most(all, highOf));
}

export function sum(all: readonly Interval[]): Interval {
  return all.reduce(add, { low: 0, high: 0 });
}

export function mean(all: readonly Interval[]): Interval {
  return scale(sum(all), 1 / all.length);
}

/** The interval between the medians of the low ends and of the high ends. */
export function median(all: readonly Interval[]): Interval {
  return closed(middle(all.map(lowOf)), middle(all.map(highOf)));
}

/** The smallest interval that holds all of them. */
export function envelope(all: readonly Interval[]): Interval {
  return closed(least(all, lowOf), most(all, highOf));
}

/** Every value times `factor`. */
export function scale(a: Interval, factor: number): Interval {
  return multiply(a, { low: factor, high: factor });
}

// Loops, since a table has more rows than a call may have arguments.

function least(all: readonly Interval[], end: (interval: Interval) => number): number {
  return all.reduce((least, interval) => Math.min(least, end(interval)), Number.POSITIVE_INFINITY);
}

function most(all: readonly Interval[], end: (interval: Interval) => number): number {
  return all.reduce((most, interval) => Math.max(most, end(interval)), Number.NEGATIVE_INFINITY);
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}

function hull(ends: readonly number[]): Interval {
  return closed(Math.min(...ends), Math.max(...ends));
}

/** Zero times infinity is zero here: an open end says "any value", and no value times zero leaves zero. */
function product(x: number, y: number): number {
  return x === 0 || y === 0 ? 0 : x * y;
}

function closed(low: number, high: number): Interval {
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}
