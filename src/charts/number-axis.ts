import { max, min, nice, ticks } from "d3-array";
import { formatLocale, precisionFixed } from "d3-format";
import type { Axis, Extent } from "./axis.js";
import { ticksFit } from "./ticks-fit.js";

/**
 * The share of an axis that the drawn values must span for zero to be on it. Below it, zero would press a claim of 95 %
 * and a value of 94 % into one spot, and the chart could not show whether they agree; the axis then starts close to the
 * values and its line is broken. Bars always start at zero.
 */
const minSpan = 0.1;

/** Part of the span that is left free beyond the values: beside zero, without zero, and for an end that is open. */
const margins = { withZero: 0.04, withoutZero: 0.2, open: 0.35 } as const;

/** An axis for numbers in a unit. Ends are taken up to a round number; labels never touch each other. */
export function numberAxis(extent: Extent, unit: string | null, widthPx: number, zero: "always" | "if-legible"): Axis {
  const { low, high, broken } = domainOf(extent, unit, zero);
  for (let count = Math.max(Math.floor(widthPx / 44), 2); ; count--) {
    const [niceLow, niceHigh] = nice(low, high, count);
    const ends = { low: niceLow, high: unit === "%" && high <= 100 ? Math.min(niceHigh, 100) : niceHigh };
    const values = ticks(ends.low, ends.high, count);
    const labelled = labelTicks(values, unit);
    const fits = ticksFit(labelled.ticks, ends, widthPx);
    if (fits || count <= 2)
      return { ...ends, ...labelled, ticks: labelled.ticks.slice(0, fits ? undefined : 1), broken };
  }
}

function domainOf({ ends, openLow, openHigh }: Extent, unit: string | null, zero: "always" | "if-legible") {
  const least = min(ends) ?? 0;
  const most = max(ends) ?? 0;
  const size = Math.max(Math.abs(least), Math.abs(most));
  // Less than a billionth of the numbers' size is the dust of binary arithmetic, not a span.
  const span = most - least > size * 1e-9 ? most - least : 0;
  const legible = least <= 0 && most >= 0 ? true : span >= minSpan * size || span === 0 || openLow || openHigh;
  const withZero = zero === "always" || legible;
  const low = withZero ? Math.min(least, 0) : least;
  const high = withZero ? Math.max(most, 0) : most;
  const width = high - low > 0 ? high - low : 1;
  const margin = (open: boolean, end: number): number =>
    width * (open ? margins.open : withZero ? (end === 0 ? 0 : margins.withZero) : margins.withoutZero);
  const highMargin = size === 0 && !openHigh ? 1 : margin(openHigh, high);
  // A quantity that is never negative is given no room below zero.
  const lowest = low - margin(openLow && (low < 0 || !withZero), low);
  const highest = high + highMargin;
  return {
    low: least >= 0 ? Math.max(lowest, 0) : lowest,
    high: unit === "%" && most <= 100 && !openHigh ? Math.min(highest, Math.max(100, most)) : highest,
    broken: !withZero,
  };
}

/** Numbers as our texts print them: a true minus, narrow spaces between thousands. */
const { format } = formatLocale({ decimal: ".", thousands: "\u202f", grouping: [3], currency: ["", ""], minus: "−" });

/** Names for powers of ten that would make labels long. */
const magnitudes: readonly (readonly [from: number, name: string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

function labelTicks(values: readonly number[], unit: string | null): Pick<Axis, "ticks" | "omitted"> {
  const [first = 0, second = first + 1] = values;
  const largest = max(values, Math.abs) ?? 0;
  const [divisor, name] = magnitudes.find(([from]) => largest >= from) ?? [1, null];
  const step = Math.abs(second - first) / divisor;
  const decimals = precisionFixed(step);
  const plain = largest / divisor < 1e6 && decimals <= 6;
  const grouped = largest / divisor >= 10_000 ? "," : "";
  const print = plain ? format(`${grouped}.${decimals}f`) : format(".3~g");
  return {
    ticks: values.map((value, index) => {
      const label = value === 0 ? "0" : print(plain ? value / divisor : value);
      return { value, label: index === values.length - 1 ? `${label}${suffixOf(unit)}` : label };
    }),
    omitted: plain ? name : null,
  };
}

/** The unit on the last label, where it is short; other units stand in the caption. */
function suffixOf(unit: string | null): string {
  return unit === "%" ? "\u00a0%" : unit === "x" ? "×" : "";
}
