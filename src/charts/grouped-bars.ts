import {
  type AxisForm,
  axisHeightPx,
  axisLabels,
  axisOf,
  captionOf,
  drawAxis,
  drawable,
  type Extent,
  extentOf,
  overhangOf,
  type Scale,
  scaleOf,
  writtenAxis,
} from "./axis.js";
import { type BarColumns, barNamesWidth, barValueWidth, type PlacedBar, placeBar } from "./bar-row.js";
import { type Chart, type ChartOptions, chartWidth, noteOf, smallSizePx, textSizePx, toChart } from "./chart.js";
import { groupedBarsAlt } from "./grouped-bars-alt.js";
import type { Bar, BarGroup, GroupedBarsSpec } from "./grouped-bars-spec.js";
import { boxOf, drawLabel, type Label } from "./label.js";
import { canBeLog, scaleNote, spansDecades } from "./log-axis.js";
import { element, type Markup } from "./svg.js";
import { textWidth } from "./text-width.js";
import { uprightLines } from "./upright-lines.js";
import { fitLabel, wrapLabel } from "./wrap-label.js";

export { groupedBarsOf } from "./grouped-bars-of.js";

/** Bars that are drawn; a stranger's table may hold thousands of rows. */
const maxBars = 40;

/** Free space at the picture's edges. */
const edge = 4;
const gapBeforeLane = 12;
/** Room right of the axis for arrows. */
const gapAfterLane = 9;
const headLine = 19;
/** Height of each further line of a group's name. */
const headMore = 15;
const groupGap = 6;
const referenceRoom = 16;

/**
 * Values of one frame as bars from zero, grouped by who gives them, one colour for a series wherever it occurs. Derived
 * values are outlined, assumed ones dashed and empty.
 */
export function groupedBars(spec: GroupedBarsSpec, { widthPx, theme }: ChartOptions): Chart {
  const width = chartWidth(widthPx);
  const { groups, omitted } = drawnGroups(spec.groups);
  const bars = groups.flatMap((group) => group.bars);
  const form = axisFormOf(spec, bars);
  const columns = columnsOf(spec, bars, form, width);
  const { axis, scale } = axisFor(spec, bars, form, columns);
  const top = spec.reference ? referenceRoom : 0;
  const placed = placeGroups(groups, omitted, columns, scale, top + edge);
  const axisY = Math.round(placed.bottom) + 0.5;
  const reference = spec.reference && { ...spec.reference, x: scale.at(spec.reference.value) };
  const labels = [
    ...placed.heads,
    ...(reference ? [referenceLabel(reference, width)] : []),
    ...axisLabels(axis, spec.caption, scale, axisY, edge),
  ];
  const barTexts = placed.bars.flatMap((bar) => bar.labels).map(boxOf);
  const texts = [...placed.heads.map(boxOf), ...barTexts];
  const ticks = axis.ticks
    .map(({ value }) => scale.at(value))
    .filter((x) => reference === null || Math.abs(x - reference.x) > 1);
  // The line that bars grow from stands beside bars only: a group's name would break it.
  const base = placed.runs.map((run) => uprightLines([scale.at(0)], run.top, run.bottom, barTexts)).join(" ");

  return toChart(
    { widthPx: width, heightPx: axisY + axisHeightPx },
    groupedBarsAlt(spec, axis.kind),
    theme,
    (ink) => [
      drawLine(uprightLines(ticks, top, axisY, texts), ink.of("grid")),
      ...drawAxis(axis, scale, axisY, ink),
      ...placed.bars.map((bar) => bar.draw(theme === "themed", ink)),
      ...(axis.kind === "log" ? [] : [drawLine(base, ink.of("axis"))]),
      ...(reference ? [drawLine(uprightLines([reference.x], top, axisY, texts), ink.of("soft"), "3 3")] : []),
      ...labels.map((label) => drawLabel(label, ink)),
    ],
    noteOf(spec.note, scaleNote(spec.scale, axis)),
  );
}

/** Groups from top to bottom: their names, their bars, and from where to where bars stand. */
function placeGroups(groups: readonly BarGroup[], omitted: number, columns: BarColumns, scale: Scale, start: number) {
  const bars: PlacedBar[] = [];
  const heads: Label[] = [];
  const runs: { readonly top: number; readonly bottom: number }[] = [];
  let top = start;
  for (const group of groups) {
    const head = headOf(group.label, columns.right, top);
    heads.push(...head);
    top += headLine + (head.length - 1) * headMore;
    const first = top - 3;
    for (const bar of group.bars) {
      const placed = placeBar(bar, columns, scale, top);
      bars.push(placed);
      top += placed.height;
    }
    runs.push({ top: first, bottom: top - 2 });
    top += groupGap;
  }
  if (omitted > 0) {
    for (const head of headOf(`and ${omitted} more`, columns.right, top))
      heads.push({ ...head, bold: false, role: "soft" });
    top += headLine;
  }
  return { bars, heads, runs, bottom: top };
}

function drawLine(d: string, stroke: string, dashes: string | null = null): Markup {
  return element("path", { d, fill: "none", stroke, "stroke-dasharray": dashes });
}

function drawnGroups(groups: readonly BarGroup[]) {
  const kept: BarGroup[] = [];
  let room = maxBars;
  let omitted = 0;
  for (const { label, bars } of groups) {
    const drawn = bars.slice(0, room);
    if (drawn.length > 0) kept.push({ label, bars: drawn });
    room -= drawn.length;
    omitted += bars.length - drawn.length;
  }
  return { groups: kept, omitted };
}

/** Names take the room they need, up to about two fifths of the picture. */
function columnsOf({ caption }: GroupedBarsSpec, bars: readonly Bar[], form: AxisForm, width: number): BarColumns {
  const most = Math.min(0.4 * width, 240);
  const words = captionOf({ kind: form === "log" ? "log" : "linear", omitted: null }, caption);
  const captionWidth = words === "" ? 0 : textWidth(words, { sizePx: smallSizePx }) + 4;
  const labelWidth = Math.min(Math.max(...bars.map(barNamesWidth), captionWidth, 40), most);
  return { label: edge, labelWidth, laneLeft: Math.round(edge + labelWidth + gapBeforeLane), right: width - edge };
}

/** The axis, as wide as it can be with every bar's value right of its bar and the last label in the picture. */
function axisFor(spec: GroupedBarsSpec, bars: readonly Bar[], form: AxisForm, { laneLeft, right }: BarColumns) {
  const { unit } = spec;
  const room = right - laneLeft;
  const extent = barExtent(spec, bars);
  const narrowest = Math.max(room - Math.max(...bars.map(barValueWidth), 0), room / 2) - gapAfterLane;
  const axis = writtenAxis(axisOf(extent, unit, narrowest, form), unit, spec.style);
  const widest = room - Math.max(overhangOf(axis, narrowest), gapAfterLane);
  const width = Math.min(
    widest,
    ...bars.map((bar) => {
      const end = drawable(bar.value.high) ?? axis.high;
      const share = scaleOf(axis, 0, 1).at(Math.max(end, 0));
      return (room - barValueWidth(bar)) / Math.max(share, 0.05);
    }),
  );
  return { axis, scale: scaleOf(axis, laneLeft, laneLeft + Math.max(width, narrowest)) };
}

/** Bars start at zero; where values span three decades, or the spec says so, they become points on a logarithmic axis. */
function axisFormOf(spec: GroupedBarsSpec, bars: readonly Bar[]): AxisForm {
  const extent = barExtent(spec, bars);
  const isLog = spec.scale === "log" ? canBeLog(extent) : spec.scale === undefined && spansDecades(extent);
  return isLog ? "log" : "always";
}

function barExtent({ reference }: GroupedBarsSpec, bars: readonly Bar[]): Extent {
  const held = reference ? [{ low: reference.value, high: reference.value }] : [];
  return extentOf([...bars.map(({ value: { low, high } }) => ({ low: low ?? high, high })), ...held]);
}

function headOf(label: string, right: number, top: number): readonly Label[] {
  const face = { sizePx: textSizePx, bold: true };
  const { lines, cut } = wrapLabel(label, right - edge, 3, face);
  const common = { x: edge, anchor: "start", ...face, role: "text", full: cut ? label : undefined } as const;
  return lines.map((text, line) => ({ ...common, text, baseline: top + 12 + line * headMore }));
}

function referenceLabel({ x, label }: { readonly x: number; readonly label: string }, width: number): Label {
  const face = { sizePx: smallSizePx };
  const { text, cut } = fitLabel(label, width - 2 * edge, face);
  const half = textWidth(text, face) / 2;
  const middle = Math.min(Math.max(x, edge + half), width - edge - half);
  return { text, x: middle, baseline: 11, anchor: "middle", ...face, role: "soft", full: cut ? label : undefined };
}
