import { groupedBars } from "../charts/grouped-bars.js";
import { articleStyleOf } from "../charts/number-style.js";
import { redrawOf } from "../charts/redraw-of.js";
import { barsInStyle } from "../charts/specs-in-style.js";
import type { MissingSpec } from "../core/claims/schema.js";
import type { Reading } from "../core/reading.js";
import { placeQuote } from "../core/text/place-quote.js";
import { overlaps, type Span } from "../core/text/span.js";
import { inBothWidths } from "./both-widths.js";
import { type Html, html } from "./html.js";
import { asSentence } from "./words.js";

/** A figure that the article lost and the place, in its shadow text, after whose paragraph it is drawn again. */
export interface LostFigure {
  readonly span: Span;
  readonly figure: Html;
}

/** The article's lost figures that have one place in it, redrawn from the data and labelled as ours. */
export function lostFigures(reading: Reading): readonly LostFigure[] {
  return Object.values(reading.claimSet.data.missing ?? {}).flatMap((spec) => {
    const { span } = placeQuote(reading.article.shadow, { quote: spec.at });
    return span === null ? [] : [{ span, figure: lostFigure(spec, reading) }];
  });
}

/** The lost figures whose place lies in a block. */
export function lostIn(block: Span, figures: readonly LostFigure[]): readonly Html[] {
  return figures.filter(({ span }) => overlaps(span, block)).map(({ figure }) => figure);
}

function lostFigure(spec: MissingSpec, reading: Reading): Html {
  const redrawn = redrawOf(spec, reading.claimSet, reading.tables);
  const bars = redrawn && barsInStyle(redrawn, articleStyleOf(reading));
  const { label, note } = spec.redraw ?? {};
  return html`<figure class="cc-figure cc-lost">
<figcaption><strong>Lost here.</strong> ${asSentence(spec.what)}</figcaption>
${
  bars === null
    ? html`<p class="cc-soft">No data are at hand to draw it again from.</p>
`
    : html`${
        label !== undefined &&
        html`<p class="cc-figure-title">${label}</p>
`
      }${inBothWidths("text", (options) => groupedBars(bars, options))}<p class="cc-soft">Redrawn by Countercheck from the tables beside this article.${note !== undefined && html` ${asSentence(note)}`}</p>
`
}</figure>
`;
}
