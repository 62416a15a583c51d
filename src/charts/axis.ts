import { scaleLinear, scaleLog } from "d3-scale";
import type { Interval } from "../core/quantities/interval.js";
import { smallSizePx } from "./chart.js";
import { dayAxis } from "./day-axis.js";
import { boxOf, type Label } from "./label.js";
import { logAxis } from "./log-axis.js";
import { numberAxis } from "./number-axis.js";
import { inStyle, type NumberStyle, plainStyle } from "./number-style.js";
import type { Ink } from "./palette.js";
import { element, type Markup, path } from "./svg.js";
import { textWidth } from "./text-width.js";
import type { Direction } from "./ticks-fit.js";
import { wrapLabel } from "./wrap-label.js";

/** A place on an axis with its label. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** What an axis shows: from where to where, the ticks, and what their labels leave out. */
export interface Axis {
  /** A step of the same length adds the same on a linear axis, and is the same factor on a logarithmic one. */
  readonly kind: "linear" | "log";
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly Tick[];
  /** Places between the ticks that have a stroke but no label. */
  readonly minor: readonly number[];
  /** Whether zero was left out although the quantity has one. */
  readonly broken: boolean;
  /** What a reader must add to the labels: "million", "2007"; null when they are complete. */
  readonly omitted: string | null;
}

/** What an axis must make room for. */
export interface Extent {
  /** Every finite end of what is drawn. */
  readonly ends: readonly number[];
  /** Whether something is drawn that has no end on that side. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

/** The largest and the smallest size of number that is drawn; beyond them arithmetic would overflow or lose all digits. */
const maxMagnitude = 1e150;
const minMagnitude = 1e-150;

/** The extent of intervals; ends that are no finite number count as open. */
export function extentOf(intervals: readonly Interval[]): Extent {
  const lows = intervals.map(({ low }) => drawable(low));
  const highs = intervals.map(({ high }) => drawable(high));
  return {
    ends: [...lows, ...highs].filter((end) => end !== null),
    openLow: lows.includes(null),
    openHigh: highs.includes(null),
  };
}

/** An end as it can be drawn: null for none and for what is no finite number. */
export function drawable(end: number | null): number | null {
  if (end === null || !Number.isFinite(end)) return null;
  return Math.abs(end) < minMagnitude ? 0 : Math.min(Math.max(end, -maxMagnitude), maxMagnitude);
}

/**
 * How an axis treats zero: it has it, has it where that leaves the values legible, only has it where it is near them (what
 * changes over time is seen in the changes), or has none, being logarithmic.
 */
export type AxisForm = "always" | "if-legible" | "if-near" | "log";

/** The axis for values in a unit: days for dates, numbers for all else. Days are laid across only. */
export function axisOf(
  extent: Extent,
  unit: string | null,
  lengthPx: number,
  form: AxisForm,
  direction: Direction = "across",
): Axis {
  if (unit === "day") return dayAxis(extent, lengthPx);
  return form === "log"
    ? logAxis(extent, unit, lengthPx, direction)
    : numberAxis(extent, unit, lengthPx, form, direction);
}

/** The axis with its labels as an article writes numbers; dates are not touched. */
export function writtenAxis(axis: Axis, unit: string | null, style: NumberStyle = plainStyle): Axis {
  if (unit === "day") return axis;
  return { ...axis, ticks: axis.ticks.map(({ value, label }) => ({ value, label: inStyle(label, style) })) };
}

/** How far the label of an axis' last tick reaches beyond the axis' end, in pixels; 0 when it doesn't. */
export function overhangOf(axis: Axis, widthPx: number): number {
  const last = axis.ticks.at(-1);
  if (!last) return 0;
  const half = textWidth(last.label, { sizePx: smallSizePx }) / 2;
  return Math.max(half - (widthPx - scaleOf(axis, 0, widthPx).at(last.value)), 0);
}

/** Places on an axis in pixels; values beyond its ends land on them. */
export interface Scale {
  readonly kind: Axis["kind"];
  readonly left: number;
  readonly right: number;
  at(value: number): number;
}

/** Lays an axis between two places. */
export function scaleOf({ kind, low, high }: Axis, left: number, right: number): Scale {
  if (kind === "log") {
    const scale = scaleLog([low, high], [left, right]);
    // A logarithmic axis has no place for zero: what is at most its low end stands there.
    return { kind, left, right, at: (value) => (value <= low ? left : value >= high ? right : scale(value)) };
  }
  const scale = scaleLinear([low, high], [left, right]).clamp(true);
  return { kind, left, right, at: (value) => scale(value) };
}

/** Height of an axis with its labels, a caption of two lines included. */
export const axisHeightPx = 30;

/** The labels of an axis: its ticks, and the caption in the space left of it. */
export function axisLabels(axis: Axis, caption: string | null, scale: Scale, y: number, leftEdge: number): Label[] {
  const common = { baseline: y + 15, sizePx: smallSizePx, role: "soft" } as const;
  const ticks = axis.ticks.map(
    ({ value, label }): Label => ({ ...common, text: label, x: scale.at(value), anchor: "middle" }),
  );
  const words = captionOf(axis, caption);
  const end = Math.min(scale.left, ...ticks.map((tick) => boxOf(tick).left)) - 9;
  if (words === "" || end - leftEdge < minCaption) return ticks;
  const { lines, cut } = wrapLabel(words, end - leftEdge, 2, { sizePx: smallSizePx });
  const captions = lines.map(
    (text, line): Label => ({
      ...common,
      text,
      x: end,
      baseline: common.baseline + line * 12,
      anchor: "end",
      full: cut ? words : undefined,
    }),
  );
  return [...ticks, ...captions];
}

/** What stands beside an axis: what its labels leave out, what it shows, and that it is logarithmic. */
export function captionOf({ kind, omitted }: Pick<Axis, "kind" | "omitted">, caption: string | null): string {
  const words = [omitted, caption].filter((part) => part !== null).join(" ");
  if (kind === "linear") return words;
  return words === "" ? "log scale" : `${words}, log scale`;
}

/** The narrowest room that a caption is put into. */
const minCaption = 24;

/** Draws an axis' line with its ticks; a line that doesn't start at zero is broken by two strokes. */
export function drawAxis(axis: Axis, scale: Scale, y: number, ink: Ink): Markup[] {
  const parts = axis.broken
    ? [
        "M",
        scale.left - 4,
        y,
        "h",
        5,
        "m",
        4,
        0,
        "H",
        scale.right,
        "m",
        scale.left - scale.right - 2,
        4,
        "l",
        4,
        -8,
        "m",
        4,
        0,
        "l",
        -4,
        8,
      ]
    : ["M", scale.left, y, "H", scale.right];
  for (const { value } of axis.ticks) parts.push("M", scale.at(value), y, "v", 4);
  for (const value of axis.minor) parts.push("M", scale.at(value), y, "v", 2);
  return [element("path", { d: path(...parts), fill: "none", stroke: ink.of("axis") })];
}
