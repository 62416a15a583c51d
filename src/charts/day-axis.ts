import { max, min } from "d3-array";
import { scaleUtc } from "d3-scale";
import type { Axis, Extent } from "./axis.js";
import { ticksFit } from "./ticks-fit.js";

const dayMs = 86_400_000;

/** Days that a calendar date can be printed for: about 8,000 years either side of 1970. */
const maxDays = 3_000_000;

/** An axis for days since 1970-01-01. A day has a width: it reaches from its number to the next. */
export function dayAxis({ ends, openLow, openHigh }: Extent, widthPx: number): Axis {
  const first = clampDay(min(ends) ?? 0);
  const last = clampDay(max(ends) ?? 0) + 1;
  const margin = Math.max((last - first) * 0.12, 3);
  const low = Math.floor(first - margin * (openLow ? 3 : 1));
  const high = Math.ceil(last + margin * (openHigh ? 3 : 1));
  for (let count = Math.max(Math.floor(widthPx / 46), 2); ; count--) {
    const labelled = labelDays(daysBetween(low, high - 1, count));
    // Every second week reads better than the next rounder step, which is a month.
    const fitting = [1, 2, 3]
      .map((every) => labelled.ticks.filter((_, index) => index % every === 0))
      .find((ticks) => ticks.length > 1 && ticksFit(ticks, { low, high }, widthPx));
    if (fitting || count <= 1) {
      return {
        kind: "linear",
        low,
        high,
        ...labelled,
        ticks: fitting ?? labelled.ticks.slice(0, 1),
        minor: [],
        broken: false,
      };
    }
  }
}

/** Days as an axis can show them; the calendar ends where dates can't be printed any more. */
export function clampDay(day: number): number {
  return Math.min(Math.max(day, -maxDays), maxDays);
}

/** Round dates: days, firsts of a month or of a year. Times of day are no ticks. */
function daysBetween(low: number, high: number, count: number): readonly Date[] {
  const dates = scaleUtc([new Date(low * dayMs), new Date(high * dayMs)], [0, 1]).ticks(count);
  return dates.filter((date) => date.getTime() % dayMs === 0);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function labelDays(dates: readonly Date[]): Pick<Axis, "ticks" | "omitted"> {
  const years = new Set(dates.map((date) => date.getUTCFullYear()));
  const allFirsts = dates.every((date) => date.getUTCDate() === 1);
  const yearly = allFirsts && dates.every((date) => date.getUTCMonth() === 0);
  const [year] = years;
  const sameYear = years.size === 1 && !yearly;
  const label = (date: Date): string => {
    const parts = [
      allFirsts ? null : date.getUTCDate(),
      yearly ? null : months[date.getUTCMonth()],
      sameYear ? null : date.getUTCFullYear(),
    ];
    return parts.filter((part) => part !== null).join("\u00a0");
  };
  // A label of a single day stands below the middle of that day, one of a month or year where it begins.
  const offset = allFirsts ? 0 : 0.5;
  return {
    ticks: dates.map((date) => ({ value: date.getTime() / dayMs + offset, label: label(date) })),
    omitted: sameYear ? String(year) : null,
  };
}
