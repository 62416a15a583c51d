import { drawable } from "./axis.js";
import { smallSizePx } from "./chart.js";
import { pixelsOf } from "./forest-row.js";
import { type Box, boxOf, type Label } from "./label.js";
import { levelLines } from "./level-lines.js";
import { drawArrowHead, drawPoint, type MarkStyle } from "./markers.js";
import type { Ink } from "./palette.js";
import { valueGroup } from "./row-link.js";
import { element, group, type Markup, path } from "./svg.js";
import type { TimeFrame } from "./time-plot.js";
import { pointAlt, pointText } from "./time-plot-alt.js";
import type { TimePoint, TimeSeries } from "./time-plot-spec.js";

/** The points of a plot over time with the labels that there is room for. */
export interface PlacedTimePoints {
  readonly labels: readonly Label[];
  /** @param told whether each point says its value to a pointer */
  draw(told: boolean, ink: Ink): readonly Markup[];
}

/** Points that are drawn one by one; of more, stretches of time are. */
const maxSingle = 48;

/** Points that all may have a label; of more, only the ends and extremes of each series do. */
const maxLabelled = 14;

/** Width of the stretch of time that one stroke stands for, in pixels. */
const strokePx = 5;

/** Days that reach this far show how far; below it they are as good as a point. */
const minDaysPx = 64;

const radius = 4;
const manyRadius = 2.6;

/** Places the points of all series, and labels beside them wherever they cover neither points nor each other. */
export function placeTimePoints(series: readonly TimeSeries[], frame: TimeFrame): PlacedTimePoints {
  const count = series.reduce((sum, { points }) => sum + points.length, 0);
  if (count > maxSingle) {
    return {
      labels: [],
      draw: (_told, ink) =>
        series.flatMap((one) => [...drawSummary(one, frame, [], ink), ...drawStretches(one, frame, ink)]),
    };
  }
  const r = count > maxLabelled * 2 ? manyRadius : radius;
  const placed = series.flatMap((one) => one.points.map((point) => placePoint(point, one, frame, r)));
  const worth = count <= maxLabelled ? placed : series.flatMap((one) => tellingPoints(one, placed));
  const labels = placeLabels(worth, placed, frame);
  return {
    labels,
    draw: (told, ink) => [
      ...series.flatMap((one) => drawSummary(one, frame, labels.map(boxOf), ink)),
      ...placed.map((point) => drawPlaced(point, r, told, ink)),
    ],
  };
}

interface PlacedPoint {
  readonly point: TimePoint;
  readonly text: string;
  readonly alt: string;
  readonly style: MarkStyle;
  readonly x: number;
  /** Where the days begin and end. */
  readonly from: number;
  readonly to: number;
  /** The value's ends; the same for a point. */
  readonly top: number;
  readonly bottom: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly box: Box;
}

function placePoint(
  point: TimePoint,
  series: TimeSeries,
  { across, up, top, bottom, unit, style }: TimeFrame,
  r: number,
): PlacedPoint {
  const [from, to] = pixelsOf(point.days, "day", across);
  const low = drawable(point.value.low);
  const high = drawable(point.value.high);
  const x = (from + to) / 2;
  const upper = high === null ? top : up.at(high);
  const lower = low === null ? bottom : up.at(low);
  // An arrow is wider than a small point.
  const outer = Math.max(r * 1.25, 5);
  return {
    point,
    // Units that need room stand beside the axis.
    text: pointText(point, unit === "%" || unit === "x" ? unit : null, style),
    alt: `${series.party}: ${pointAlt(point, unit, style)}`,
    style: { mark: series.mark, hollow: series.standing === "not-counted" },
    x,
    from,
    to,
    top: upper,
    bottom: lower,
    openLow: low === null,
    openHigh: high === null,
    box: { left: x - outer, right: x + outer, top: upper - outer, bottom: lower + outer },
  };
}

/** The first, the last, the lowest and the highest point of a series. */
function tellingPoints({ points }: TimeSeries, placed: readonly PlacedPoint[]): readonly PlacedPoint[] {
  const own = placed.filter(({ point }) => points.includes(point));
  const byHeight = own.toSorted((a, b) => a.top - b.top);
  const telling = [own.at(-1), own[0], byHeight[0], byHeight.at(-1)].filter((one) => one !== undefined);
  return [...new Set(telling)];
}

/** Labels above, below or beside their points, in the lane and clear of everything; none where there is no such place. */
function placeLabels(worth: readonly PlacedPoint[], all: readonly PlacedPoint[], frame: TimeFrame): readonly Label[] {
  const labels: Label[] = [];
  const taken = all.flatMap(({ box, from, to }) => {
    const middle = (box.top + box.bottom) / 2;
    return to - from > minDaysPx ? [box, { left: from, right: to, top: middle - 1, bottom: middle + 1 }] : [box];
  });
  // The latest values are what most claims are about.
  for (const one of worth.toSorted((a, b) => b.x - a.x)) {
    const { text, x, top, bottom } = one;
    const middle = (top + bottom) / 2 + 4;
    const common = { text, sizePx: smallSizePx, bold: true, role: "text" } as const;
    const places: readonly Label[] = [
      { ...common, x, baseline: top - 10, anchor: "middle" },
      { ...common, x, baseline: bottom + 17, anchor: "middle" },
      { ...common, x: x + 9, baseline: middle, anchor: "start" },
      { ...common, x: x - 9, baseline: middle, anchor: "end" },
    ];
    const free = places.find((label) => {
      const box = boxOf(label);
      const inLane =
        box.left > frame.left + 2 && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom - 2;
      return inLane && !taken.some((other) => cover(box, other)) && isClearlyOf(box, one, all);
    });
    if (!free) continue;
    labels.push(free);
    taken.push(boxOf(free));
  }
  return labels;
}

/** Whether a label is nearer to its own point than to any other, so that nobody takes it for the other's. */
function isClearlyOf(box: Box, own: PlacedPoint, all: readonly PlacedPoint[]): boolean {
  const away = ({ x, top, bottom }: PlacedPoint): number =>
    Math.hypot(Math.max(box.left - x, x - box.right, 0), Math.max(box.top - bottom, top - box.bottom, 0));
  const least = away(own) + clearlyPx;
  return all.every((other) => other === own || away(other) >= least);
}

/** How much nearer than to others a label is to its own point. */
const clearlyPx = 2.5;

/** Whether two boxes come closer to each other than a pixel. */
function cover(a: Box, b: Box): boolean {
  return a.left < b.right + 1 && b.left < a.right + 1 && a.top < b.bottom + 1 && b.top < a.bottom + 1;
}

function drawPlaced(
  { x, from, to, top, bottom, openLow, openHigh, style, alt, point }: PlacedPoint,
  r: number,
  told: boolean,
  ink: Ink,
): Markup {
  const colour = ink.series(style.mark);
  const lines: (string | number)[] = [];
  const middle = (top + bottom) / 2;
  if (to - from > minDaysPx) lines.push("M", from + 1, middle, "H", x - r * 1.2, "M", x + r * 1.2, middle, "H", to - 1);
  if (bottom - top > 2.4 * r) lines.push("M", x, top, "V", middle - r * 1.2, "M", x, middle + r * 1.2, "V", bottom);
  return valueGroup(
    told ? alt : null,
    point.link,
    ...(lines.length > 0
      ? [
          element("path", {
            d: path(...lines),
            fill: "none",
            stroke: colour,
            "stroke-width": 1.3,
            "stroke-opacity": "0.7",
          }),
        ]
      : []),
    drawPoint(x, middle, r, style, ink),
    ...(openHigh ? [drawArrowHead(x, top, "up", colour)] : []),
    ...(openLow ? [drawArrowHead(x, bottom, "down", colour)] : []),
  );
}

/** What a series comes to, as a dashed line over all its time. */
function drawSummary(
  { summary, mark }: TimeSeries,
  { left, across, up }: TimeFrame,
  texts: readonly Box[],
  ink: Ink,
): readonly Markup[] {
  if (!summary) return [];
  const ys = [drawable(summary.value.low), drawable(summary.value.high)].filter((end) => end !== null).map(up.at);
  const d = levelLines([...new Set(ys)], left, across.right, texts);
  return [
    element("path", { d, fill: "none", stroke: ink.series(mark), "stroke-width": 1.4, "stroke-dasharray": "7 3" }),
  ];
}

/** Very many points: for each stretch of time a stroke from the lowest to the highest value, and a dot at the median. */
function drawStretches({ points, mark }: TimeSeries, frame: TimeFrame, ink: Ink): readonly Markup[] {
  const columns = new Map<number, number[]>();
  for (const { days, value } of points) {
    const [from, to] = pixelsOf(days, "day", frame.across);
    const column = Math.floor((from + to) / 2 / strokePx);
    const ys = columns.get(column) ?? [];
    for (const end of [drawable(value.low), drawable(value.high)]) if (end !== null) ys.push(frame.up.at(end));
    columns.set(column, ys);
  }
  const strokes: (string | number)[] = [];
  const dots: (string | number)[] = [];
  for (const [column, unsorted] of columns) {
    const ys = unsorted.toSorted((a, b) => a - b);
    const [top, middle, bottom] = [ys[0], ys[Math.floor(ys.length / 2)], ys.at(-1)];
    if (top === undefined || middle === undefined || bottom === undefined) continue;
    const x = (column + 0.5) * strokePx;
    strokes.push("M", x, top - 0.5, "V", bottom + 0.5);
    dots.push("M", x - 2, middle - 2, "h", 4, "v", 4, "h", -4, "z");
  }
  const colour = ink.series(mark);
  const stroke = { fill: "none", stroke: colour, "stroke-width": 1.4, "stroke-opacity": "0.8" };
  return [
    group(
      { class: "cc-row" },
      element("path", { d: path(...strokes), ...stroke }),
      element("path", { d: path(...dots), fill: colour }),
    ),
  ];
}
