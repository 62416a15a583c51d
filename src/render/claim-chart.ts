import { chartOf, drawChart } from "../charts/chart-of.js";
import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { inBothWidths } from "./both-widths.js";
import { type Html, html } from "./html.js";

/** A claim's chart for its card; null where there is nothing to draw, or the claim set wants none. */
export function claimChart(claim: ClaimReading, reading: Reading): Html | null {
  const chart = chartOf(claim, reading);
  if (chart === null) return null;
  return html`<figure class="cc-card-chart">${inBothWidths("card", (options) => drawChart(chart, options))}</figure>
`;
}
