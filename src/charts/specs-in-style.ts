import type { ForestPlotSpec } from "./forest-plot-spec.js";
import type { GroupedBarsSpec } from "./grouped-bars-spec.js";
import { inStyle, type NumberStyle } from "./number-style.js";
import type { TimePlotSpec } from "./time-plot-spec.js";

/** A forest plot with its numbers as an article writes them; words that are no value stay as they are. */
export function forestInStyle(spec: ForestPlotSpec, style: NumberStyle): ForestPlotSpec {
  if (spec.unit === "day") return spec;
  const rows = spec.rows.map((row) => (row.value === null ? row : { ...row, text: inStyle(row.text, style) }));
  return { ...spec, style, rows };
}

/** Grouped bars with their numbers as an article writes them. */
export function barsInStyle(spec: GroupedBarsSpec, style: NumberStyle): GroupedBarsSpec {
  const groups = spec.groups.map(({ label, bars }) => ({
    label,
    bars: bars.map((bar) => ({ ...bar, text: inStyle(bar.text, style) })),
  }));
  const { reference } = spec;
  return { ...spec, style, groups, reference: reference && { ...reference, label: inStyle(reference.label, style) } };
}

/** A plot over time with its numbers as an article writes them; single values are written when they are drawn. */
export function timeInStyle(spec: TimePlotSpec, style: NumberStyle): TimePlotSpec {
  const series = spec.series.map((one) =>
    one.summary === null ? one : { ...one, summary: { ...one.summary, text: inStyle(one.summary.text, style) } },
  );
  return { ...spec, style, series };
}
