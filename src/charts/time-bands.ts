import { type Axis, drawable } from "./axis.js";
import { smallSizePx } from "./chart.js";
import { pixelsOf } from "./forest-row.js";
import type { Box, Label } from "./label.js";
import { levelLines } from "./level-lines.js";
import { drawArrowHead } from "./markers.js";
import type { Ink } from "./palette.js";
import { element, type Markup } from "./svg.js";
import { textWidth } from "./text-width.js";
import type { TimeFrame } from "./time-plot.js";
import type { TimePlotSpec } from "./time-plot-spec.js";
import { uprightLines } from "./upright-lines.js";
import { fitLabel, wrapLabel } from "./wrap-label.js";

/** The claim in a plot over time: its interval as a level band, its date as an upright one, and their labels. */
export interface TimeBands {
  /** Where the band's own label ends. */
  readonly headBottom: number;
  /** Height of the line above the lane in which the date's label stands. */
  readonly dateRoom: number;
  labels(frame: TimeFrame): readonly Label[];
  drawGrounds(frame: TimeFrame, ink: Ink): readonly Markup[];
  drawEdges(frame: TimeFrame, texts: readonly Box[], ink: Ink): readonly Markup[];
}

const headLine = 17;
/** Height of each further line of the band's label. */
const moreLine = 14;
const dateLine = 18;
const swatchWidth = 14;
/** Bands are at least this high, or an exact number could not be seen. */
const minHeight = 3;
/** An open side fades over the last part of the band, in this many steps. */
const fadeSteps = 10;

/** Lays out what is known of the claim. A date beyond the calendar that is drawn has no place in it. */
export function placeBands(
  { band, claimDate }: TimePlotSpec,
  { low, high }: Axis,
  room: { readonly left: number; readonly right: number },
): TimeBands {
  const isDated = claimDate !== null && isWithin(claimDate.days, low, high);
  const words = band ? bandLabels(band.label, room) : [];
  const headBottom = band ? headLine + (words.length - 1) * moreLine : 0;
  return {
    headBottom,
    dateRoom: isDated ? dateLine : 0,
    labels: (frame) => [...words, ...(isDated ? [dateLabel(claimDate, frame)] : [])],
    drawGrounds: (frame, ink) => [...(band ? [swatch(room.left, ink), ...drawBand(band.interval, frame, ink)] : [])],
    drawEdges: (frame, texts, ink) => [
      ...(band ? drawBandEdges(band.interval, frame, texts, ink) : []),
      ...(isDated ? drawDate(claimDate.days, frame, texts, ink) : []),
    ],
  };
}

type Days = NonNullable<TimePlotSpec["claimDate"]>["days"];
type BandInterval = NonNullable<TimePlotSpec["band"]>["interval"];

function isWithin(days: Days, low: number, high: number): boolean {
  return days.low !== null && days.high !== null && days.low >= low && days.high <= high;
}

function bandLabels(
  words: string,
  { left, right }: { readonly left: number; readonly right: number },
): readonly Label[] {
  const face = { sizePx: smallSizePx, bold: true };
  const x = left + swatchWidth + 5;
  const { lines, cut } = wrapLabel(words, right - x, 3, face);
  const common = { x, anchor: "start", ...face, role: "band-text", full: cut ? words : undefined } as const;
  return lines.map((text, line) => ({ ...common, text, baseline: 13 + line * moreLine }));
}

function swatch(left: number, ink: Ink): Markup {
  const box = { x: left + 0.5, y: 4.5, width: swatchWidth - 1, height: 9 };
  return element("rect", { ...box, fill: ink.of("band"), stroke: ink.of("band-edge") });
}

/** The label of the date, above the lane, as near to the date as the lane lets it: left of it stand the values' labels. */
function dateLabel(
  { days, label }: NonNullable<TimePlotSpec["claimDate"]>,
  { across, left, right, top }: TimeFrame,
): Label {
  const face = { sizePx: smallSizePx, bold: true };
  const { text, cut } = fitLabel(label, right - left, face);
  const half = textWidth(text, face) / 2;
  const [from, to] = pixelsOf(days, "day", across);
  const x = Math.min(Math.max((from + to) / 2, left + half), right - half);
  const full = cut ? label : undefined;
  return { text, x, baseline: top - 9, anchor: "middle", ...face, role: "band-text", full };
}

function reachOf({ low, high }: BandInterval, { up, top, bottom }: TimeFrame) {
  const [lowest, highest] = [drawable(low), drawable(high)];
  const exactTop = highest === null ? top : up.at(highest);
  const exactBottom = lowest === null ? bottom : up.at(lowest);
  const missing = Math.max(minHeight - (exactBottom - exactTop), 0) / 2;
  return {
    from: exactTop - missing,
    to: exactBottom + missing,
    openHigh: highest === null,
    openLow: lowest === null,
  };
}

function drawBand(interval: BandInterval, frame: TimeFrame, ink: Ink): readonly Markup[] {
  const { from, to, openHigh, openLow } = reachOf(interval, frame);
  const faded = Math.min((to - from) / 2, 40);
  const step = faded / fadeSteps;
  const [solidFrom, solidTo] = [openHigh ? from + faded : from, openLow ? to - faded : to];
  const fill = ink.of("band");
  const common = { x: frame.left, width: frame.across.right - frame.left, fill };
  const parts = [element("rect", { ...common, y: solidFrom, height: Math.max(solidTo - solidFrom, 0) })];
  for (let index = 0; index < fadeSteps; index++) {
    const faint = { "fill-opacity": (1 - (index + 0.5) / fadeSteps).toFixed(2), "shape-rendering": "crispEdges" };
    if (openHigh) parts.push(element("rect", { ...common, y: solidFrom - (index + 1) * step, height: step, ...faint }));
    if (openLow) parts.push(element("rect", { ...common, y: solidTo + index * step, height: step, ...faint }));
  }
  return parts;
}

/** Edges stand where the band has an end; one that is not in it is dotted, and a side without one has an arrow. */
function drawBandEdges(interval: BandInterval, frame: TimeFrame, texts: readonly Box[], ink: Ink): readonly Markup[] {
  const { from, to, openHigh, openLow } = reachOf(interval, frame);
  const stroke = ink.of("band-edge");
  const right = frame.across.right;
  const edge = (y: number, dotted: boolean): Markup =>
    element("path", {
      d: levelLines([y], frame.left, right, texts),
      fill: "none",
      stroke,
      "stroke-width": 1.2,
      "stroke-dasharray": dotted ? "2 2.5" : null,
    });
  return [
    openHigh ? drawArrowHead(right + 4, from, "up", stroke) : edge(from, interval.highOpen === true),
    openLow ? drawArrowHead(right + 4, to, "down", stroke) : edge(to, interval.lowOpen === true),
  ];
}

/** The date as a dashed line; one of a month or year as a stretch between two. */
function drawDate(days: Days, { across, top, bottom }: TimeFrame, texts: readonly Box[], ink: Ink): readonly Markup[] {
  const [from, to] = pixelsOf(days, "day", across);
  const stroke = ink.of("band-edge");
  const xs = to - from < minStretch ? [(from + to) / 2] : [from, to];
  const d = uprightLines(xs, top - 4, bottom, texts);
  const lines = element("path", { d, fill: "none", stroke, "stroke-width": 1.2, "stroke-dasharray": "5 3" });
  if (xs.length === 1) return [lines];
  const level = element("path", { d: levelLines([top - 4], from, to, []), fill: "none", stroke, "stroke-width": 1.6 });
  return [lines, level];
}

/** Days that are narrower than this are drawn as one line. */
const minStretch = 6;
