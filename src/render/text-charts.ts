import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { claimChart } from "./claim-chart.js";
import { type Html, html } from "./html.js";
import { verdictIcon } from "./verdict-icon.js";
import { standingOf, standingWords } from "./words.js";

/** Widths in pixels that charts in the text are drawn for: the page shows the one that fits, so that text stays legible. */
export const textChartWidthsPx = { wide: 540, narrow: 336 } as const;

/** The charts under a paragraph: one for each of its claims at which a reader should stop. */
export function textCharts(claims: readonly ClaimReading[], reading: Reading): Html {
  const loud = claims.filter(({ verdict }) => verdict === "contested" || verdict === "contradicted");
  return html`${loud.map((claim) => claimFigure(claim, reading))}`;
}

function claimFigure(claim: ClaimReading, reading: Reading): Html | null {
  const wide = claimChart(claim, reading, textChartWidthsPx.wide);
  const narrow = claimChart(claim, reading, textChartWidthsPx.narrow);
  if (wide === null || narrow === null) return null;
  const standing = standingOf(claim);
  return html`<figure class="cc-figure" data-chart="${claim.id}">
<figcaption>${verdictIcon(standing)} <strong>${standingWords(standing)}</strong>: “${claim.anchor.text}”</figcaption>
${responsive(wide, narrow)}</figure>
`;
}

/** A chart in both widths. */
export function responsive(wide: Html, narrow: Html): Html {
  return html`<div class="cc-wide-chart">${wide}</div>
<div class="cc-narrow-chart">${narrow}</div>
`;
}
