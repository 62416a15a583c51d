import { max, min, nice, ticks } from "d3-array";
import { formatLocale, precisionFixed } from "d3-format";
import type { Axis, Extent } from "./axis.js";
import { magnitudeOf } from "./magnitude.js";
import { type Direction, roomPerTick, ticksFit } from "./ticks-fit.js";

/**
 * The share of an axis that the drawn values must span for zero to be on it. Below it, zero would press a claim of 95 %
 * and a value of 94 % into one spot, and the chart could not show whether they agree; the axis then starts close to the
 * values and its line is broken. Bars always start at zero.
 */
const minSpan = { always: 0, "if-legible": 0.1, "if-near": 0.4 } as const;

type ZeroForm = keyof typeof minSpan;

/** Part of the span that is left free beyond the values: on an axis without zero, and for an end that is open. */
const margins = { withoutZero: 0.2, open: 0.35 } as const;

/** An axis for numbers in a unit. Ends are taken up to a round number; labels never touch each other. */
export function numberAxis(
  extent: Extent,
  unit: string | null,
  lengthPx: number,
  zero: ZeroForm,
  direction: Direction,
): Axis {
  const { low, high, broken } = domainOf(extent, unit, zero);
  for (let count = Math.max(Math.floor(lengthPx / roomPerTick(direction)), 2); ; count--) {
    const ends = roundEnds(low, high, count);
    const values = quarters(ends, unit, lengthPx / roomPerTick(direction)) ?? ticks(ends.low, ends.high, count);
    const labelled = labelTicks(values, unit);
    const fits = ticksFit(labelled.ticks, ends, lengthPx, direction);
    if (fits || count <= 2) {
      return {
        kind: "linear",
        ...ends,
        ...labelled,
        ticks: labelled.ticks.slice(0, fits ? undefined : 1),
        minor: [],
        broken,
      };
    }
  }
}

/** Ends taken to the next round number, unless that would leave much of the axis empty. */
function roundEnds(low: number, high: number, count: number) {
  const [niceLow, niceHigh] = nice(low, high, count);
  const fits = niceHigh - niceLow <= (high - low) * maxWidening;
  return fits ? { low: niceLow, high: niceHigh } : { low, high };
}

/** The axis may grow by this factor for round ends. */
const maxWidening = 1.5;

/** People read shares of a whole in quarters. */
function quarters({ low, high }: { low: number; high: number }, unit: string | null, room: number) {
  return unit === "%" && low === 0 && high === 100 && room >= 2.5 ? [0, 25, 50, 75, 100] : null;
}

function domainOf({ ends, openLow, openHigh }: Extent, unit: string | null, zero: ZeroForm) {
  const first = min(ends) ?? 0;
  const most = max(ends) ?? 0;
  const size = Math.max(Math.abs(first), Math.abs(most));
  // Rounding takes a value of 0 a little below it: that is no reason for an axis with negative numbers.
  const least = first < 0 && first >= -size * rounding ? 0 : first;
  // Less than a billionth of the numbers' size is the dust of binary arithmetic, not a span.
  const span = most - least > size * 1e-9 ? most - least : 0;
  const around = least <= 0 && most >= 0;
  const isOpen = openLow || openHigh;
  const withZero = around || span >= minSpan[zero] * size || span === 0 || (isOpen && zero !== "if-near");
  const low = withZero ? Math.min(least, 0) : least;
  const high = withZero ? Math.max(most, 0) : most;
  const width = high > low ? high - low : 1;
  const margin = (open: boolean): number => width * (open ? margins.open : withZero ? 0 : margins.withoutZero);
  // A share of 100 % needs no axis that goes on beyond it.
  const endsAtWhole = (end: number): boolean => {
    if (unit !== "%" || most > 100 * (1 + rounding)) return false;
    return zero === "if-near" ? end > 100 : withZero && !openHigh && most > 90;
  };
  const lowest = low - margin(openLow && least < 0);
  const highest = high > low ? high + margin(openHigh) : high + width;
  return {
    low: least >= 0 ? Math.max(lowest, 0) : lowest,
    high: endsAtWhole(highest) ? 100 : highest,
    broken: !withZero,
  };
}

/** Part of the numbers' size that the data's rounding may go beyond a natural end of a scale without changing it. */
const rounding = 0.01;

/** Numbers as our texts print them: a true minus, narrow spaces between thousands. */
const { format } = formatLocale({ decimal: ".", thousands: "\u202f", grouping: [3], currency: ["", ""], minus: "−" });

/** A round number as a label prints it. */
export function printTick(value: number): string {
  return format(Math.abs(value) >= 10_000 ? ",~f" : ".6~f")(value);
}

function labelTicks(values: readonly number[], unit: string | null): Pick<Axis, "ticks" | "omitted"> {
  const [first = 0, second = first + 1] = values;
  const largest = max(values, Math.abs) ?? 0;
  const { divisor, name } = magnitudeOf(largest);
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
export function suffixOf(unit: string | null): string {
  return unit === "%" ? "\u00a0%" : unit === "x" ? "×" : "";
}
