import {
  type Axis,
  type AxisForm,
  axisHeightPx,
  axisLabels,
  axisOf,
  captionOf,
  drawAxis,
  extentOf,
  overhangOf,
  scaleOf,
  writtenAxis,
} from "./axis.js";
import { type Chart, type ChartOptions, chartWidth, noteOf, smallSizePx, toChart } from "./chart.js";
import { placeBand } from "./claim-band.js";
import { forestPlotAlt } from "./forest-plot-alt.js";
import type { ForestPlotSpec, ForestRow } from "./forest-plot-spec.js";
import { type Columns, namesWidth, type PlacedRow, placeRow } from "./forest-row.js";
import { boxOf, drawLabel } from "./label.js";
import { canBeLog, scaleNote, spansDecades } from "./log-axis.js";
import { unknownMark } from "./series-mark.js";
import { rangeOf } from "./spread.js";
import { element } from "./svg.js";
import { textWidth } from "./text-width.js";
import { uprightLines } from "./upright-lines.js";

export { forestPlotOf } from "./forest-plot-of.js";

/** Rows that are drawn; a hover has no room for more, and a stranger's claim set may hold thousands. */
const maxRows = 24;

/** Free space at the picture's edges. */
const edge = 4;
const signWidth = 18;
const gapBeforeLane = 14;
/** Room right of the lane for arrows. */
const gapAfterLane = 9;

/**
 * A claim as a forest plot: its interval as a band, a row for each reporter with a point or a stretch. A tick or a cross
 * says whether the row agrees; rows that aren't counted are hollow. Zero is on the axis unless that would press all
 * values into a tenth of it.
 */
export function forestPlot(spec: ForestPlotSpec, { widthPx, theme }: ChartOptions): Chart {
  const width = chartWidth(widthPx);
  const rows = drawnRows(spec.rows);
  const form = axisFormOf(spec);
  const { columns, axis } = withAxis(spec, rows, form, columnsOf(spec, rows, form, width));
  const scale = scaleOf(axis, columns.laneLeft, columns.laneRight);
  const band = spec.band && placeBand(spec.band, spec.unit, scale, { left: edge, right: width - edge });

  const placed: PlacedRow[] = [];
  let top = band ? band.bracketPx + 8 : edge;
  for (const row of rows) {
    const next = placeRow(row, spec, columns, scale, top);
    placed.push(next);
    top += next.height;
  }
  const axisY = Math.round(top) + 0.5;
  const ticks = axisLabels(axis, spec.caption, scale, axisY, edge);
  const texts = placed.flatMap(({ labels }) => labels.map(boxOf));

  return toChart(
    { widthPx: width, heightPx: axisY + axisHeightPx },
    forestPlotAlt(spec, axis.kind),
    theme,
    (ink) => {
      const gridTop = band?.bracketPx ?? 0;
      const grid = uprightLines(
        axis.ticks.map(({ value }) => scale.at(value)),
        gridTop,
        axisY,
        texts,
      );
      const zero = axis.low < 0 && axis.high > 0 ? uprightLines([scale.at(0)], gridTop, axisY, texts) : null;
      return [
        element("path", { d: grid, fill: "none", stroke: ink.of("grid") }),
        ...(band?.draw(axisY, texts, ink) ?? []),
        ...(zero === null ? [] : [element("path", { d: zero, fill: "none", stroke: ink.of("axis") })]),
        ...drawAxis(axis, scale, axisY, ink),
        ...placed.map((row) => row.draw(theme === "themed", ink)),
        ...[...(band?.labels ?? []), ...ticks].map((label) => drawLabel(label, ink)),
      ];
    },
    noteOf(spec.note, scaleNote(spec.scale, axis)),
  );
}

/** The rows that there is room for; the last one says how many are left out. */
function drawnRows(rows: readonly ForestRow[]): readonly ForestRow[] {
  if (rows.length <= maxRows) return rows;
  const kept = rows.slice(0, maxRows - 1);
  const rest = {
    party: `and ${rows.length - kept.length} more`,
    detail: null,
    mark: unknownMark,
    value: null,
    text: "",
    standing: "not-counted",
    notes: [],
  } as const;
  return [...kept, rest];
}

/** Names take the room they need, up to about two fifths of the picture. */
function columnsOf({ caption }: ForestPlotSpec, rows: readonly ForestRow[], form: AxisForm, width: number): Columns {
  const most = Math.min(0.38 * width - signWidth, 230);
  const words = captionOf({ kind: form === "log" ? "log" : "linear", omitted: null }, caption);
  const wanted = Math.max(...rows.map(namesWidth), captionWidth(words) - signWidth, 40);
  const label = edge + signWidth;
  const labelWidth = Math.min(wanted, most);
  return {
    left: edge,
    label,
    labelWidth,
    laneLeft: Math.round(label + labelWidth + gapBeforeLane),
    laneRight: width - edge - gapAfterLane,
  };
}

/** The axis, in a lane that leaves room for its last label. */
function withAxis({ band, unit, style }: ForestPlotSpec, rows: readonly ForestRow[], form: AxisForm, columns: Columns) {
  const drawn = rows.flatMap(({ value, spread }) => (value ? [value.written, value.rounded, ...rangeOf(spread)] : []));
  const extent = extentOf(band ? [band.interval, ...drawn] : drawn);
  const widest = columns.laneRight - columns.laneLeft;
  const axisFor = (width: number): Axis => writtenAxis(axisOf(extent, unit, width, form), unit, style);
  const overhang = overhangOf(axisFor(widest), widest);
  const width = widest - Math.max(Math.ceil(overhang) + overhangSlack - gapAfterLane, 0);
  return {
    columns: { ...columns, laneRight: columns.laneLeft + width },
    axis: axisFor(width),
  };
}

/**
 * Whether the axis is logarithmic: where the spec says so and no value forbids it, else where the values span three
 * decades. The data's rounding may take a small value below zero, which is no reason against it.
 */
function axisFormOf({ band, unit, scale, rows }: ForestPlotSpec): AxisForm {
  const written = rows.flatMap(({ value, spread }) => (value ? [value.written, ...rangeOf(spread)] : []));
  const extent = extentOf(band ? [band.interval, ...written] : written);
  const isLog = scale === "log" ? canBeLog(extent) : scale === undefined && spansDecades(extent);
  return isLog && unit !== "day" ? "log" : "if-legible";
}

/** A narrower lane may have other ticks with slightly longer labels. */
const overhangSlack = 3;

function captionWidth(caption: string): number {
  return caption === "" ? 0 : textWidth(caption, { sizePx: smallSizePx }) + 4;
}
