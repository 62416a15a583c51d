import { forestPlot, forestPlotOf } from "../charts/forest-plot.js";
import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { type Html, trusted } from "./html.js";

/** Width of a card's chart in pixels: what the side column leaves. */
const cardChartWidthPx = 352;

/** A claim's forest plot in the page's colours; null where there is nothing to draw. */
export function claimChart(claim: ClaimReading, { claimSet, claims }: Reading): Html | null {
  const spec = forestPlotOf(claim, claimSet, claims);
  return spec && trusted(forestPlot(spec, { widthPx: cardChartWidthPx, theme: "themed" }).svg);
}
