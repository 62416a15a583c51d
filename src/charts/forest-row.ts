import type { Interval } from "../core/quantities/interval.js";
import { drawable, type Scale } from "./axis.js";
import { smallSizePx, textSizePx } from "./chart.js";
import { clampDay } from "./day-axis.js";
import { rowAlt } from "./forest-plot-alt.js";
import type { ForestPlotSpec, ForestRow } from "./forest-plot-spec.js";
import { drawLabel, type Label } from "./label.js";
import { drawArrowHead, drawPoint, drawStretch, type MarkStyle } from "./markers.js";
import type { NumberStyle } from "./number-style.js";
import type { Ink } from "./palette.js";
import { valueGroup } from "./row-link.js";
import { spreadWords } from "./spread.js";
import { drawStanding } from "./standing-sign.js";
import { placeStrip } from "./strip.js";
import { element, type Markup, path } from "./svg.js";
import { textWidth } from "./text-width.js";
import { fitLabel, wrapLabel } from "./wrap-label.js";

/** The columns of a forest plot in pixels: sign, label, and the lane in which marks stand. */
export interface Columns {
  readonly left: number;
  readonly label: number;
  readonly labelWidth: number;
  readonly laneLeft: number;
  readonly laneRight: number;
}

/** A row with its place: how high it is, its texts, and its marks once there is ink. */
export interface PlacedRow {
  readonly height: number;
  readonly labels: readonly Label[];
  /** @param told whether the row says itself to a pointer and leads to its data: in pages, not in images */
  draw(told: boolean, ink: Ink): Markup;
}

/** Lines of a name and of notes; only what no author would write is cut. */
const maxNameLines = 6;
const maxNoteLines = 5;
const partyLine = 15;
const smallLine = 14;
const rowGap = 9;
/** Baseline of a row's first line and the middle of its mark, from the row's top. */
const firstBaseline = 12;
const markMiddle = 8;
const pointRadius = 4.5;
const stretchHeight = 7;
/** Stretches are drawn at least this wide, or they could not be seen. */
const minStretch = 4;
/** Room between a mark and its value. */
const valueGap = 7;

/** Places a row below `top`. */
export function placeRow(
  row: ForestRow,
  { unit, style }: Pick<ForestPlotSpec, "unit" | "style">,
  columns: Columns,
  scale: Scale,
  top: number,
): PlacedRow {
  const names = namesOf(row, columns, top);
  const reach = row.value && reachOf(row.value, unit, scale);
  const strip = reach && row.spread ? placeStrip(row.spread, scale, { top, left: columns.laneLeft }) : null;
  const markTop = top + (strip?.height ?? 0);
  const lane = reach ? laneOf(row, reach, style, columns, markTop) : wordsOf(row, columns, top);
  const lines = Math.max(names.height, markTop - top + lane.height);
  return {
    height: lines + rowGap,
    labels: [...names.labels, ...lane.labels],
    draw: (told, ink) =>
      valueGroup(
        told ? rowAlt(row, style) : null,
        row.link,
        drawStanding(row.standing, columns.left + 6, top + markMiddle, ink),
        ...(names.key ? [drawPoint(names.key.x, names.key.y, 3.2, styleOf(row), ink)] : []),
        ...(strip ? strip.draw(styleOf(row), ink) : []),
        ...(reach ? drawReach(reach, styleOf(row), columns, markTop + markMiddle, ink) : []),
        ...[...names.labels, ...lane.labels].map((label) => drawLabel(label, ink)),
      ),
  };
}

/** How wide a row's names would like their column to be. */
export function namesWidth({ party, detail }: ForestRow): number {
  const face = { sizePx: smallSizePx };
  return (
    Math.max(textWidth(party, { sizePx: textSizePx }), detail === null ? 0 : textWidth(detail, face) + keyWidth) + 1
  );
}

/** Room for the series' sign before its name. */
const keyWidth = 12;

function namesOf({ party, detail }: ForestRow, { label, labelWidth }: Columns, top: number) {
  const labels: Label[] = [];
  const who = wrapLabel(party, labelWidth, maxNameLines, { sizePx: textSizePx });
  who.lines.forEach((text, line) => {
    const baseline = top + firstBaseline + line * partyLine;
    const full = who.cut ? party : undefined;
    labels.push({ text, x: label, baseline, anchor: "start", sizePx: textSizePx, role: "text", full });
  });
  let height = who.lines.length * partyLine;
  if (detail === null) return { labels, height, key: null };
  const key = { x: label + 4, y: top + height + 8 };
  const what = wrapLabel(detail, labelWidth - keyWidth, maxNameLines, { sizePx: smallSizePx });
  for (const text of what.lines) {
    const full = what.cut ? detail : undefined;
    const baseline = top + height + firstBaseline;
    labels.push({ text, x: label + keyWidth, baseline, anchor: "start", sizePx: smallSizePx, role: "soft", full });
    height += smallLine;
  }
  return { labels, height, key };
}

/** Where a value reaches on the axis, in pixels: as written, with rounding, and on which sides it has no end. */
interface Reach {
  readonly left: number;
  readonly right: number;
  readonly point: boolean;
  readonly outerLeft: number;
  readonly outerRight: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

function reachOf({ written, rounded }: NonNullable<ForestRow["value"]>, unit: string | null, scale: Scale): Reach {
  const [start, end] = pixelsOf(written, unit, scale);
  const [outerStart, outerEnd] = pixelsOf(rounded, unit, scale);
  const point = written.low !== null && written.low === written.high;
  const middle = (start + end) / 2;
  const half = point ? pointRadius : Math.max(end - start, minStretch) / 2;
  const left = middle - half;
  const right = middle + half;
  return {
    left,
    right,
    point,
    // A day has a width on the axis, but no rounding.
    outerLeft: rounded.low === written.low ? left : Math.min(outerStart, left),
    outerRight: rounded.high === written.high ? right : Math.max(outerEnd, right),
    openLow: drawable(written.low) === null,
    openHigh: drawable(written.high) === null,
  };
}

/** Both ends in pixels; an open one at the edge. A day reaches to the start of the next, a single one marks its middle. */
export function pixelsOf(interval: Interval, unit: string | null, scale: Scale): [left: number, right: number] {
  const low = drawable(interval.low);
  const high = drawable(interval.high);
  const asDays = unit === "day";
  const start = low === null ? null : asDays ? clampDay(low) : low;
  const end = high === null ? null : asDays ? clampDay(high) + 1 : high;
  return [start === null ? scale.left : scale.at(start), end === null ? scale.right : scale.at(end)];
}

function drawReach(reach: Reach, style: MarkStyle, { laneLeft, laneRight }: Columns, y: number, ink: Ink): Markup[] {
  const colour = ink.series(style.mark);
  const marks: Markup[] = [];
  const slack: (string | number)[] = [];
  if (reach.outerLeft < reach.left - 1) slack.push("M", reach.outerLeft, y, "H", reach.left);
  if (reach.outerRight > reach.right + 1) slack.push("M", reach.right, y, "H", reach.outerRight);
  if (slack.length > 0) {
    marks.push(element("path", { d: path(...slack), fill: "none", stroke: colour, "stroke-width": 1.5 }));
  }
  if (reach.point) marks.push(drawPoint((reach.left + reach.right) / 2, y, pointRadius, style, ink));
  else marks.push(drawStretch(reach.left, reach.right, y, stretchHeight, style, ink));
  if (reach.openHigh) marks.push(drawArrowHead(laneRight + 5, y, "right", colour));
  if (reach.openLow) marks.push(drawArrowHead(laneLeft - 5, y, "left", colour));
  return marks;
}

/** The texts in the lane: the value beside its mark, or below where there is no room, then the notes. */
function laneOf(
  row: ForestRow,
  reach: Reach,
  style: NumberStyle | undefined,
  { laneLeft, laneRight }: Columns,
  top: number,
) {
  const face = { sizePx: textSizePx, bold: true };
  const { text, cut } = fitLabel(row.text, laneRight - laneLeft, face);
  const width = textWidth(text, face);
  const from = Math.min(reach.left, reach.outerLeft) - valueGap - (reach.openLow ? 6 : 0);
  const past = Math.max(reach.right, reach.outerRight) + valueGap + (reach.openHigh ? 6 : 0);
  const common = { text, sizePx: textSizePx, bold: true, role: "text", full: cut ? row.text : undefined } as const;
  const labels: Label[] = [];
  let height = partyLine;
  const baseline = top + firstBaseline;
  const middle = (reach.left + reach.right) / 2;
  if (past + width <= laneRight + 6) labels.push({ ...common, x: past, baseline, anchor: "start" });
  else if (from - width >= laneLeft) labels.push({ ...common, x: from, baseline, anchor: "end" });
  else {
    labels.push({ ...common, ...clamped(middle, width, laneLeft, laneRight), baseline: baseline + partyLine });
    height += partyLine;
  }
  const notes = notesOf(row, style, middle, laneLeft, laneRight, top + height);
  return { labels: [...labels, ...notes], height: height + notes.length * smallLine };
}

/** Assumptions and reasons under the mark, as near to it as the lane lets them. */
function notesOf(
  { spread, notes }: ForestRow,
  style: NumberStyle | undefined,
  middle: number,
  laneLeft: number,
  laneRight: number,
  top: number,
): Label[] {
  const face = { sizePx: smallSizePx };
  const whole = [...(spread ? [spreadWords(spread, style)] : []), ...notes].join(" · ");
  if (whole === "") return [];
  const { lines, cut } = wrapLabel(whole, laneRight - laneLeft, maxNoteLines, face);
  const width = Math.max(...lines.map((line) => textWidth(line, face)));
  const { x, anchor } = clamped(middle, width, laneLeft, laneRight);
  const common = { x, anchor, sizePx: smallSizePx, role: "soft", italic: true, full: cut ? whole : undefined } as const;
  return lines.map((text, line) => ({ ...common, text, baseline: top + firstBaseline - 1 + line * smallLine }));
}

/** A row that has no place on the axis: its words at the start of the lane. */
function wordsOf(row: ForestRow, { laneLeft, laneRight }: Columns, top: number) {
  const whole = [row.text, ...row.notes].filter((part) => part !== "").join(" · ");
  const { lines, cut } = wrapLabel(whole, laneRight - laneLeft, maxNoteLines, { sizePx: smallSizePx });
  const common = { x: laneLeft, anchor: "start", sizePx: smallSizePx, role: "soft", italic: true } as const;
  const full = cut ? whole : undefined;
  const labels = lines.map(
    (text, line): Label => ({ ...common, text, full, baseline: top + firstBaseline + line * smallLine }),
  );
  return { labels, height: lines.length * smallLine };
}

/** A text around a place, pushed back where it would leave the lane. */
function clamped(middle: number, width: number, laneLeft: number, laneRight: number) {
  if (middle - width / 2 < laneLeft) return { x: laneLeft, anchor: "start" } as const;
  if (middle + width / 2 > laneRight) return { x: laneRight, anchor: "end" } as const;
  return { x: middle, anchor: "middle" } as const;
}

function styleOf({ mark, standing }: ForestRow): MarkStyle {
  return { mark, hollow: standing === "not-counted" };
}
