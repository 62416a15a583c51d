import { printValue } from "../core/evidence/print-value.js";
import type { Axis } from "./axis.js";
import { inStyle, type NumberStyle, plainStyle } from "./number-style.js";
import { printShort } from "./print-short.js";
import type { TimePlotSpec, TimePoint, TimeSeries } from "./time-plot-spec.js";

/** Values that the text alternative tells one by one; more are told by where they lie. */
const maxTold = 24;

/** Series that the text alternative tells. */
const maxSeries = 8;

type Frame = Pick<TimePlotSpec, "unit" | "style">;

/** A plot over time in sentences, numbers included. */
export function timePlotAlt(
  { unit, style, band, caption, claimDate, series }: TimePlotSpec,
  axis: Axis["kind"],
): string {
  const what = caption === null ? "" : ` (${caption})`;
  const claim = band === null ? `Values over time${what}` : `Over time, ${band.label}${what}`;
  const rest = series.length > maxSeries ? [`${series.length - maxSeries} more`] : [];
  const date = claimDate === null ? [] : [`Date of the ${claimDate.label}`];
  const scale = axis === "log" ? ["The axis of values is logarithmic"] : [];
  return [
    claim,
    ...series.slice(0, maxSeries).map((one) => seriesAlt(one, { unit, style })),
    ...rest,
    ...date,
    ...scale,
  ]
    .map((sentence) => `${sentence}.`)
    .join(" ");
}

function seriesAlt({ party, detail, points, standing, summary, notes }: TimeSeries, frame: Frame): string {
  const who = detail === null ? party : `${party}, ${detail}`;
  const verdict = standing === "not-counted" ? null : standing === "both" ? "some agree, some disagree" : standing;
  const parts = [summary?.text ?? null, ...pointsAlt(points, frame), verdict, ...notes].filter((part) => part !== null);
  return `${who}: ${parts.join(", ")}`;
}

function pointsAlt(points: readonly TimePoint[], { unit, style }: Frame): readonly string[] {
  if (points.length <= maxTold) return points.map((point) => pointAlt(point, unit, style));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const size = ({ value: { low, high } }: TimePoint): number => low ?? high ?? 0;
  const sorted = points.toSorted((a, b) => size(a) - size(b));
  const [least = first, most = first] = [sorted[0], sorted.at(-1)];
  return [
    `${points.length} values`,
    `the first ${pointAlt(first, unit, style)}`,
    `the last ${pointAlt(last, unit, style)}`,
    `the lowest ${pointAlt(least, unit, style)}`,
    `the highest ${pointAlt(most, unit, style)}`,
  ];
}

/** Significant digits of single values: most data have no more. */
const pointDigits = 6;

/** "4.2 %", as the article writes numbers. */
export function pointText({ value }: TimePoint, unit: string | null, style: NumberStyle = plainStyle): string {
  return inStyle(printShort(value, unit, pointDigits), style);
}

/** "4.2 % (2007)". */
export function pointAlt(point: TimePoint, unit: string | null, style?: NumberStyle): string {
  return `${pointText(point, unit, style)} (${printValue(point.days, "day")})`;
}
