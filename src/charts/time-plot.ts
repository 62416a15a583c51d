import type { Interval } from "../core/quantities/interval.js";
import {
  type Axis,
  type AxisForm,
  axisOf,
  captionOf,
  drawAxis,
  type Extent,
  extentOf,
  overhangOf,
  type Scale,
  scaleOf,
  writtenAxis,
} from "./axis.js";
import { type Chart, type ChartOptions, chartWidth, noteOf, smallSizePx, toChart } from "./chart.js";
import { boxOf, drawLabel, type Label } from "./label.js";
import { levelLines } from "./level-lines.js";
import { canBeLog, scaleNote, spansDecades } from "./log-axis.js";
import type { NumberStyle } from "./number-style.js";
import { placeLegend } from "./series-legend.js";
import { element, type Markup, path } from "./svg.js";
import { textWidth } from "./text-width.js";
import { placeBands } from "./time-bands.js";
import { timePlotAlt } from "./time-plot-alt.js";
import type { TimePlotSpec } from "./time-plot-spec.js";
import { placeTimePoints } from "./time-points.js";
import { wrapLabel } from "./wrap-label.js";

export { timePlotOf } from "./time-plot-of.js";

/** Series that are drawn; more hues can't be told apart in one picture. */
const maxSeries = 8;

/** Free space at the picture's edges. */
const edge = 4;
/** Room right of the lane for half a point. */
const gapAfterLane = 9;
/** The lane's height: flat enough for a card, high enough for labels between points. */
const lane = { share: 0.4, least: 130, most: 220 } as const;
const smallLine = 14;

/** Where values and days lie in a plot over time, in pixels. */
export interface TimeFrame {
  readonly across: Scale;
  /** The scale of values: its low end stands at the bottom. */
  readonly up: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly unit: string | null;
  readonly style: NumberStyle | undefined;
}

/**
 * Dated values over time: a point for each, in its series' colour and shape, hollow where it isn't counted. The claim's
 * interval lies behind them as a level band, the claim's date as an upright one.
 */
export function timePlot(whole: TimePlotSpec, { widthPx, theme }: ChartOptions): Chart {
  const width = chartWidth(widthPx);
  const spec = { ...whole, series: whole.series.slice(0, maxSeries) };
  const height = Math.round(Math.min(Math.max(width * lane.share, lane.least), lane.most));
  const form = axisFormOf(spec);
  const unwritten = axisOf(extentOf(valuesOf(spec)), spec.unit, height, form, "up");
  const values = writtenAxis(unwritten, spec.unit, spec.style);
  const tickWidth = Math.max(...values.ticks.map(({ label }) => textWidth(label, { sizePx: smallSizePx })), 0);
  const left = Math.round(edge + tickWidth + 9);
  const { days, across } = daysOf(spec, left, width);
  const bands = placeBands(spec, days, { left: edge, right: width - edge });
  const caption = captionLabels(captionOf(values, spec.caption), width, bands.headBottom);
  const top = bands.headBottom + caption.length * smallLine + (bands.dateRoom > 0 ? bands.dateRoom + 4 : 12);
  const bottom = top + height;
  const up = { kind: values.kind, left: bottom, right: top, at: scaleOf(values, bottom, top).at };
  const frame: TimeFrame = { across, up, left, right: width - edge, top, bottom, unit: spec.unit, style: spec.style };
  const points = placeTimePoints(spec.series, frame);
  const ticks = tickLabels(values, days, frame);
  const legend = placeLegend(
    spec.series,
    whole.series.length - spec.series.length,
    { left: edge, right: width - edge },
    bottom + (days.omitted === null ? 24 : 36),
  );
  const texts = points.labels.map(boxOf);
  const levels = values.ticks.map(({ value }) => up.at(value));
  const zero = values.kind === "linear" && values.low < 0 && values.high > 0 ? [up.at(0)] : [];

  return toChart(
    { widthPx: width, heightPx: legend.bottom + edge },
    timePlotAlt(whole, values.kind),
    theme,
    (ink) => {
      const line = (d: string, stroke: string): Markup => element("path", { d, fill: "none", stroke });
      return [
        ...bands.drawGrounds(frame, ink),
        line(levelLines(levels, left, across.right, texts), ink.of("grid")),
        ...bands.drawEdges(frame, texts, ink),
        ...(zero.length > 0 ? [line(levelLines(zero, left, across.right, texts), ink.of("axis"))] : []),
        line(uprightAxis(values, frame), ink.of("axis")),
        ...drawAxis(days, across, bottom + 0.5, ink),
        ...points.draw(theme === "themed", ink),
        ...legend.draw(ink),
        ...[...bands.labels(frame), ...caption, ...ticks, ...points.labels].map((label) => drawLabel(label, ink)),
      ];
    },
    noteOf(spec.note, scaleNote(spec.scale, values)),
  );
}

function valuesOf({ band, series }: TimePlotSpec): readonly Interval[] {
  const own = series.flatMap(({ points, summary }) => [
    ...points.map(({ value }) => value),
    ...(summary ? [summary.value] : []),
  ]);
  return band ? [band.interval, ...own] : own;
}

function axisFormOf(spec: TimePlotSpec): AxisForm {
  const extent = extentOf(valuesOf(spec));
  const isLog = spec.scale === "log" ? canBeLog(extent) : spec.scale === undefined && spansDecades(extent);
  return isLog ? "log" : "if-near";
}

/** The calendar, in a lane that leaves room for its last label. */
function daysOf(spec: TimePlotSpec, left: number, width: number): { days: Axis; across: Scale } {
  const extent = calendarOf(spec);
  const widest = width - edge - gapAfterLane - left;
  const overhang = overhangOf(axisOf(extent, "day", widest, "if-legible"), widest);
  const right = left + widest - Math.max(Math.ceil(overhang) + overhangSlack - gapAfterLane, 0);
  const days = axisOf(extent, "day", right - left, "if-legible");
  return { days, across: scaleOf(days, left, right) };
}

/** A narrower lane may have other ticks with slightly longer labels. */
const overhangSlack = 3;

/** The days of all values, and the claim's unless they lie farther off than the values are apart. */
function calendarOf({ series, claimDate }: TimePlotSpec): Extent {
  const own = series.flatMap(({ points }) => points.map(({ days }) => days));
  const extent = extentOf(own);
  if (!claimDate) return extent;
  const first = extent.ends.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = extent.ends.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const reach = Math.max(last - first, 31);
  const { low, high } = claimDate.days;
  const isNear = low !== null && high !== null && low >= first - reach && high <= last + reach;
  return isNear ? extentOf([claimDate.days, ...own]) : extent;
}

const small = { sizePx: smallSizePx, role: "soft" } as const;

function captionLabels(caption: string, width: number, top: number): readonly Label[] {
  if (caption === "") return [];
  const { lines, cut } = wrapLabel(caption, width - 2 * edge, 2, { sizePx: smallSizePx });
  const full = cut ? caption : undefined;
  return lines.map((text, line) => ({
    ...small,
    text,
    x: edge,
    baseline: top + 12 + line * smallLine,
    anchor: "start",
    full,
  }));
}

function tickLabels(values: Axis, days: Axis, { across, up, left, bottom }: TimeFrame): readonly Label[] {
  const below = { ...small, baseline: bottom + 15 };
  return [
    ...values.ticks.map(
      ({ value, label }): Label => ({ ...small, text: label, x: left - 7, baseline: up.at(value) + 4, anchor: "end" }),
    ),
    ...days.ticks.map(({ value, label }): Label => ({ ...below, text: label, x: across.at(value), anchor: "middle" })),
    ...(days.omitted === null
      ? []
      : [{ ...small, text: days.omitted, x: left, baseline: bottom + 28, anchor: "start" } as const]),
  ];
}

/** The line of the values' axis with its ticks; one that doesn't start at zero is broken by two strokes. */
function uprightAxis({ ticks, minor, broken }: Axis, { left, top, bottom, up }: TimeFrame): string {
  const parts: (string | number)[] = broken
    ? [
        "M",
        left,
        top,
        "V",
        bottom - 9,
        "m",
        -4,
        2,
        "l",
        8,
        -4,
        "m",
        -8,
        8,
        "l",
        8,
        -4,
        "M",
        left,
        bottom - 4,
        "V",
        bottom,
      ]
    : ["M", left, top, "V", bottom];
  for (const { value } of ticks) parts.push("M", left, up.at(value), "h", -4);
  for (const value of minor) parts.push("M", left, up.at(value), "h", -2);
  return path(...parts);
}
