import { chartOf, drawChart } from "../charts/chart-of.js";
import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { type Html, trusted } from "./html.js";

/** Width of a card's chart in pixels: what the side column leaves. */
const cardChartWidthPx = 352;

/** A claim's chart in the page's colours; null where there is nothing to draw, or the claim set wants none. */
export function claimChart(claim: ClaimReading, reading: Reading): Html | null {
  const chart = chartOf(claim, reading);
  return chart && trusted(drawChart(chart, { widthPx: cardChartWidthPx, theme: "themed" }).svg);
}
