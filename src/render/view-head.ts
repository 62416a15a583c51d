import type { Reading } from "../core/reading.js";
import { type Html, html } from "./html.js";
import { verdictIcon } from "./verdict-icon.js";
import { countOf, type Standing, standingOf, standingWords } from "./words.js";

/** The order of the chips: what a reader should know first stands first. */
const chipOrder: readonly Standing[] = ["contested", "contradicted", "supported", "unverifiable"];

/** Head of the reading view: title, byline, and a chip for each verdict that leads to its claims. */
export function viewHead(reading: Reading): Html {
  const { claims, coverage } = reading;
  const byline = bylineOf(reading);
  const chips = chipOrder.map((standing) => chip(standing, countStanding(reading, standing)));
  const open = Object.values(reading.claimSet.data.critiques ?? {}).filter(
    ({ status }) => status === undefined || status === "open",
  ).length;
  const unlinked = coverage.unlinked > 0 && countOf(coverage.unlinked, "number");
  return html`<div class="cc-title"><strong>${titleOf(reading)}</strong>${byline !== null && html` <span class="cc-soft">${byline}</span>`}</div>
<div class="cc-chips" role="group" aria-label="${countOf(claims.length, "claim")}, by verdict">
${chips}${lostChip(reading)}${
  open > 0 &&
  html`<span class="cc-chip cc-fact">${countOf(open, "critique")} open</span>
`
}${
  unlinked &&
  html`<span class="cc-chip cc-fact" title="Numbers of the article that no claim and no exemption speaks of">${unlinked} unlinked</span>
`
}</div>
`;
}

/** The article's title: as the claim set states it, else its first heading, else the name of its file. */
export function titleOf({ article, articleFile, claimSet }: Reading): string {
  return claimSet.data.article?.title ?? article.title ?? articleFile.slice(articleFile.lastIndexOf("/") + 1);
}

/** The article's author and date, as far as they are known; null when neither is. */
export function bylineOf({ claimSet }: Reading): string | null {
  const { author, issued, source } = claimSet.data.article ?? {};
  const spec = source === undefined ? undefined : claimSet.sources.get(source)?.spec;
  const parts = [author ?? spec?.author, issued ?? spec?.issued].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(", ");
}

function countStanding({ claims }: Reading, standing: Standing): number {
  return claims.filter((claim) => claim.anchor.source !== null && standingOf(claim) === standing).length;
}

/** Claims without a place, which no mark shows; leads to where they are listed. */
function lostChip({ claims }: Reading): Html | null {
  const lost = claims.filter(({ anchor }) => anchor.source === null);
  const [first] = lost;
  if (!first) return null;
  return html`<button type="button" class="cc-chip cc-contradicted" data-action="select" data-claim="${first.id}" title="Claims whose words are not in the text">${countOf(lost.length, "claim")} unplaced</button>
`;
}

function chip(standing: Standing, count: number): Html | null {
  if (count === 0) return null;
  const words = standingWords(standing).toLowerCase();
  const key = standing === "contested" || standing === "contradicted" ? " (key: n)" : "";
  return html`<button type="button" class="cc-chip cc-${standing}" data-action="step" data-verdict="${standing}" title="Go to the next ${words} claim${key}">${verdictIcon(standing)}<b>${count}</b> <span class="cc-chip-word">${words}</span></button>
`;
}
