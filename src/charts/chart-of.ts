import type { ClaimReading } from "../core/claim-reading.js";
import type { ChartKind } from "../core/claims/schema.js";
import type { Chart, ChartOptions } from "./chart.js";
import { forestPlot, forestPlotOf } from "./forest-plot.js";
import type { ForestPlotSpec } from "./forest-plot-spec.js";
import { groupedBars, groupedBarsOf } from "./grouped-bars.js";
import type { GroupedBarsSpec } from "./grouped-bars-spec.js";
import { numberStyleOf } from "./number-style.js";
import type { ChartFacts } from "./row-figures.js";
import { barsInStyle, forestInStyle, timeInStyle } from "./specs-in-style.js";
import { spreadOf } from "./spread.js";
import { timePlot, timePlotOf } from "./time-plot.js";
import type { TimePlotSpec } from "./time-plot-spec.js";

/** What a claim's chart shows, by its kind. A strip is a forest plot whose rows show the values behind them. */
export type ClaimChart =
  | { readonly kind: "forest" | "strip"; readonly spec: ForestPlotSpec }
  | { readonly kind: "bars"; readonly spec: GroupedBarsSpec }
  | { readonly kind: "time"; readonly spec: TimePlotSpec };

/** An aggregate of more rows than a forest plot could show is drawn with them. */
const manyRows = 24;

/** This many dates, stated by the table itself, make a course over time worth a picture of its own. */
const manyDates = 3;

/**
 * The chart of a claim: what its `chart` asks for, where the evidence has it; else a plot over time where a table dates its
 * rows, a strip where an aggregate has very many, and a forest plot otherwise. Null when there is nothing to draw, or
 * `chart` says `none`.
 */
export function chartOf(claim: ClaimReading, facts: ChartFacts): ClaimChart | null {
  const { kind: wanted, scale } = claim.spec.chart ?? {};
  if (wanted === "none") return null;
  const asked = wanted === undefined ? null : chartAs(wanted, claim, facts);
  const found = asked ?? defaultChart(claim, facts);
  if (!found) return null;
  const note = wanted !== undefined && asked === null ? whyNot[wanted] : null;
  const style = numberStyleOf(claim, facts);
  switch (found.kind) {
    case "bars":
      return { kind: found.kind, spec: { ...barsInStyle(found.spec, style), scale, note } };
    case "time":
      return { kind: found.kind, spec: { ...timeInStyle(found.spec, style), scale, note } };
    default:
      return { kind: found.kind, spec: { ...forestInStyle(found.spec, style), scale, note } };
  }
}

/** Draws a claim's chart. */
export function drawChart(chart: ClaimChart, options: ChartOptions): Chart {
  switch (chart.kind) {
    case "forest":
    case "strip":
      return forestPlot(chart.spec, options);
    case "bars":
      return groupedBars(chart.spec, options);
    case "time":
      return timePlot(chart.spec, options);
    default:
      return chart satisfies never;
  }
}

/** What a reader is told when the claim set asks for a chart that the evidence doesn't have. */
const whyNot: Readonly<Record<Exclude<ChartKind, "none">, string>> = {
  forest: "No forest plot: nothing here has a place on an axis.",
  bars: "No bars: they need two values of one unit.",
  time: "Not over time: fewer than two dates are known of these values.",
  strip: "No strip: no value here is a mean, median, least or greatest of several rows.",
};

function chartAs(kind: Exclude<ChartKind, "none">, claim: ClaimReading, facts: ChartFacts): ClaimChart | null {
  switch (kind) {
    case "forest":
      return forestChart(claim, facts, Number.POSITIVE_INFINITY);
    case "strip": {
      const strip = forestChart(claim, facts, 1);
      return strip?.kind === "strip" ? strip : null;
    }
    case "bars": {
      const spec = groupedBarsOf([claim], facts.claimSet);
      return spec && { kind, spec };
    }
    case "time": {
      const spec = timePlotOf(claim, facts);
      return spec && { kind, spec };
    }
    default:
      return kind satisfies never;
  }
}

function defaultChart(claim: ClaimReading, facts: ChartFacts): ClaimChart | null {
  if (isDated(claim, facts)) {
    const spec = timePlotOf(claim, facts);
    const dates = new Set(spec?.series.flatMap(({ points }) => points.map(({ days }) => `${days.low} ${days.high}`)));
    if (spec && dates.size >= manyDates) return { kind: "time", spec };
  }
  return forestChart(claim, facts, manyRows);
}

/** Whether a table of the claim's evidence dates its rows; the dates of documents alone ask for no picture over time. */
function isDated({ evidence }: ClaimReading, { claimSet }: ChartFacts): boolean {
  return evidence.some(({ rows: [row] }) => row && claimSet.tables.get(row.table)?.spec.date !== undefined);
}

/** @param most rows of a result that are not worth a strip yet */
function forestChart(claim: ClaimReading, facts: ChartFacts, most: number): ClaimChart | null {
  let strips = 0;
  const spec = forestPlotOf(claim, facts.claimSet, facts.claims, (result) => {
    const spread = result.rows.length > most ? spreadOf(result, claim, facts) : null;
    if (spread) strips++;
    return spread;
  });
  return spec && { kind: strips > 0 ? "strip" : "forest", spec };
}
