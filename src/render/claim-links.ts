import type { Reading } from "../core/reading.js";
import { claimLink } from "./card.js";
import { type Html, html } from "./html.js";
import { verdictIcon } from "./verdict-icon.js";
import { countOf, standingOf, standingWords } from "./words.js";

/** Claims that one list links to; the table of all claims has the rest. */
const maxLinks = 100;

/** Longest quote in a list of links, in UTF-16 units. */
const maxQuoteLength = 90;

/** Links to claims, folded under a line that says how many there are; null for none. */
export function claimLinks(ids: readonly string[], { claims }: Reading, heading: string): Html | null {
  if (ids.length === 0) return null;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const linked = ids.slice(0, maxLinks).flatMap((id) => byId.get(id) ?? []);
  return html`<details class="cc-links"><summary>${heading}</summary>
<ul class="cc-plain">
${linked.map(
  (
    claim,
  ) => html`<li>${verdictIcon(standingOf(claim))}<span class="cc-unseen">${standingWords(standingOf(claim))}: </span> ${claimLink(claim.id, shortened(claim.anchor.text))}</li>
`,
)}${
  ids.length > maxLinks &&
  html`<li class="cc-soft">and ${countOf(ids.length - maxLinks, "more claim")}, in the table of all claims</li>
`
}</ul>
</details>
`;
}

function shortened(quote: string): string {
  return quote.length > maxQuoteLength ? `${quote.slice(0, maxQuoteLength).trimEnd()}…` : quote;
}
