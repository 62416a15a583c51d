import { max, min } from "d3-array";
import type { Axis, Extent, Tick } from "./axis.js";
import { magnitudeOf } from "./magnitude.js";
import { printTick, suffixOf } from "./number-axis.js";
import { type Direction, ticksFit } from "./ticks-fit.js";

/** The largest value is this many times the smallest where a linear axis would press most values into one spot. */
const minRatio = 1_000;

/** Whether values span three decades or more, all of them above zero: each decade then gets as much room as the next. */
export function spansDecades({ ends }: Extent): boolean {
  const least = min(ends) ?? 0;
  return canBeLog({ ends }) && (max(ends) ?? 0) >= least * minRatio;
}

/** Whether values can stand on a logarithmic axis at all: it has no zero and nothing below. */
export function canBeLog({ ends }: Pick<Extent, "ends">): boolean {
  return ends.length > 0 && ends.every((end) => end > 0);
}

/** What a reader is told where a logarithmic axis was asked for and can't be had; null elsewhere. */
export function scaleNote(wanted: "linear" | "log" | undefined, { kind }: Pick<Axis, "kind">): string | null {
  return wanted === "log" && kind !== "log"
    ? "Not on a log scale: it has no place for zero, values below it and dates."
    : null;
}

/**
 * A logarithmic axis for numbers above zero. Its ends are 1, 2 or 5 times a power of ten; powers of ten have labels, and 2
 * and 5 times them where there is room. Ends that are not above zero take no part.
 */
export function logAxis(
  { ends, openLow, openHigh }: Extent,
  unit: string | null,
  lengthPx: number,
  direction: Direction = "across",
): Axis {
  const positive = ends.filter((end) => end > 0);
  const least = min(positive) ?? 1;
  const most = max(positive) ?? 10;
  // An arrow needs a stretch to point along: a fifth of what the values take, or a step.
  const beyond = Math.max((most / least) ** 0.2, 3);
  const low = roundDown(openLow ? least / beyond : least);
  const above = roundUp(openHigh ? most * beyond : most);
  const high = above > low ? above : low * 10;
  const all = stepsBetween(low, high, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const powers = stepsBetween(low, high, [1]);
  const ticks = labelledSteps({ low, high }, powers, unit, lengthPx, direction);
  const labelled = new Set(ticks.map(({ value }) => value));
  // Strokes that would touch each other say nothing.
  const perDecade = lengthPx / Math.max(Math.log10(high / low), 1);
  const minor = perDecade >= minDecadePx ? all : perDecade >= 4 ? powers : [];
  return {
    kind: "log",
    low,
    high,
    ticks,
    minor: minor.filter((value) => !labelled.has(value)),
    broken: false,
    omitted: null,
  };
}

/** The narrowest decade that shows its nine steps. */
const minDecadePx = 30;

/** The labels that fit: 1, 2 and 5 in each decade, powers of ten, or every second, third … of them. */
function labelledSteps(
  { low, high }: { readonly low: number; readonly high: number },
  powers: readonly number[],
  unit: string | null,
  lengthPx: number,
  direction: Direction,
): readonly Tick[] {
  const fine = high / low <= maxFineRatio ? stepsBetween(low, high, [1, 2, 5]) : powers;
  const sparse = Array.from({ length: powers.length }, (_, every) =>
    powers.filter((_value, index) => index % (every + 1) === 0),
  );
  for (const values of [fine, ...sparse]) {
    const ticks = values.map((value, index): Tick => {
      const label = labelOf(value);
      return { value, label: index === values.length - 1 ? `${label}${suffixOf(unit)}` : label };
    });
    if (ticks.length > 0 && ticksFit(ticks.map(toDecades), toDecadeEnds({ low, high }), lengthPx, direction))
      return ticks;
  }
  return [];
}

/** Up to this span there may be labels between the powers of ten. */
const maxFineRatio = 1e4;

function toDecades({ value, label }: Tick): Tick {
  return { value: Math.log10(value), label };
}

function toDecadeEnds({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: Math.log10(low), high: Math.log10(high) };
}

/** Some steps of each decade between two ends, both included, in rising order. */
function stepsBetween(low: number, high: number, steps: readonly number[]): readonly number[] {
  const values: number[] = [];
  for (let exponent = decadeOf(low); exponent <= decadeOf(high); exponent++) {
    for (const step of steps) {
      const value = stepAt(step, exponent);
      if (value >= low && value <= high) values.push(value);
    }
  }
  return values;
}

/** "0.05", "20", "10 000", "5 million", "10⁻⁹": the shortest that people read at once. */
function labelOf(value: number): string {
  const { divisor, name } = magnitudeOf(value);
  if (name !== null) return `${printTick(value / divisor)}\u00a0${name}`;
  if (value < 1e6 && value >= 1e-4) return printTick(value);
  const exponent = decadeOf(value);
  const step = Math.round(value / stepAt(1, exponent));
  const power = `10${[...String(exponent)].map((digit) => superscripts[digit] ?? digit).join("")}`;
  return step === 1 ? power : `${step}×${power}`;
}

const superscripts: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

/** The power of ten at or below a value. The logarithm alone is off by one beside some powers. */
function decadeOf(value: number): number {
  const exponent = Math.floor(Math.log10(value));
  if (stepAt(1, exponent + 1) <= value) return exponent + 1;
  return stepAt(1, exponent) > value ? exponent - 1 : exponent;
}

/** A step of a decade as the double that its decimal notation stands for. */
function stepAt(step: number, exponent: number): number {
  return Number(`${step}e${exponent}`);
}

function roundDown(value: number): number {
  const exponent = decadeOf(value);
  return [5, 2, 1].map((step) => stepAt(step, exponent)).find((round) => round <= value) ?? value;
}

function roundUp(value: number): number {
  const exponent = decadeOf(value);
  return [1, 2, 5, 10].map((step) => stepAt(step, exponent)).find((round) => round >= value) ?? value;
}
