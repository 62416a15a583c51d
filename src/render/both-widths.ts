import type { Chart, ChartOptions } from "../charts/chart.js";
import { type Html, html, trusted } from "./html.js";

/**
 * Widths in pixels that charts are drawn for: in the text, and in a card, which is wider under its paragraph than in the side
 * column. The page shows the one that fits, so that text stays legible.
 */
const widthsPx = { text: { wide: 540, narrow: 336 }, card: { wide: 540, narrow: 352 } } as const;

/** A chart in the page's colours, drawn for a wide and for a narrow place. */
export function inBothWidths(place: keyof typeof widthsPx, draw: (options: ChartOptions) => Chart): Html {
  const { wide, narrow } = widthsPx[place];
  const drawn = (widthPx: number): Html => trusted(draw({ widthPx, theme: "themed" }).svg);
  return html`<div class="cc-wide-chart">${drawn(wide)}</div>
<div class="cc-narrow-chart">${drawn(narrow)}</div>
`;
}
