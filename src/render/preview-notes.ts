import type { ClaimReading } from "../core/claim-reading.js";
import type { Reading } from "../core/reading.js";
import { renderCard } from "./card.js";
import { type Html, html, trusted } from "./html.js";
import { textCharts } from "./text-charts.js";
import { verdictIcon } from "./verdict-icon.js";
import { countOf, explanationOf, standingOf, standingWords } from "./words.js";

/** The preview's stylesheets in `media`, in the order in which they apply, as package.json names them. */
export const previewStyles = ["palette.css", "marks.css", "card.css", "preview.css"] as const;

/**
 * What stands under the blocks of an article in a preview that has no side column: charts of contested claims, and the
 * cards folded away. By the first line of the block, from 0, as escaped HTML without buttons, since a preview can't answer.
 */
export function previewNotes(reading: Reading): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  const { blocks, lines } = reading.article;
  const placed = reading.claims.flatMap((claim) =>
    claim.anchor.source === null ? [] : [{ claim, line: lines.placeOf(claim.anchor.source.start).line - 1 }],
  );
  let held: readonly ClaimReading[] = [];
  for (const [index, block] of blocks.entries()) {
    const end = blocks[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const within = placed.filter(({ line }) => line >= block.line && line < end).map(({ claim }) => claim);
    const own = [...held, ...within];
    // A heading isn't parted from its text.
    held =
      block.kind === "markdown" && block.tokens[0]?.type === "heading_open" && end !== Number.POSITIVE_INFINITY
        ? own
        : [];
    if (held !== own && own.length > 0) notes.set(block.line, notesOf(own, reading).markup);
  }
  return notes;
}

/** The opening tag of a claim's mark in a preview. */
export function previewMark(claim: ClaimReading, isLast: boolean): string {
  const standing = standingOf(claim);
  return html`<mark class="cc-mark cc-${standing}${isLast && " cc-last"}" title="${standingWords(standing)}: ${explanationOf(claim)}">`
    .markup;
}

/** A line on how many claims an article has and how they stand. */
export function previewHead({ claims }: Reading): string {
  const standings = ["contested", "contradicted", "supported", "unverifiable"] as const;
  const counts = standings.flatMap((standing) => {
    const count = claims.filter((claim) => standingOf(claim) === standing).length;
    return count === 0
      ? []
      : [
          html`<span class="cc-${standing}">${verdictIcon(standing)} ${count} ${standingWords(standing).toLowerCase()}</span>`,
        ];
  });
  return html`<div class="cc-preview-head" role="note">${countOf(claims.length, "claim")}: ${counts.map((count, index) => html`${index > 0 && " · "}${count}`)}</div>
`.markup;
}

function notesOf(claims: readonly ClaimReading[], reading: Reading): Html {
  const isLoud = ({ verdict }: ClaimReading): boolean => verdict === "contested" || verdict === "contradicted";
  const quiet = claims.filter((claim) => !isLoud(claim) && standingOf(claim) !== "exempt");
  return html`<div class="cc-notes">
${textCharts(claims, reading)}${claims.filter(isLoud).map((claim) => folded(claim, reading))}${
  quiet.length > 0 &&
  html`<details class="cc-quiet">
<summary>${quiet.length === claims.length ? "" : "and "}${countOf(quiet.length, "claim")} not in dispute</summary>
${quiet.map((claim) => folded(claim, reading))}</details>
`
}</div>
`;
}

function folded(claim: ClaimReading, reading: Reading): Html {
  const standing = standingOf(claim);
  return html`<details class="cc-folded cc-${standing}">
<summary>${verdictIcon(standing)} <strong>${standingWords(standing)}</strong> “${claim.anchor.text}”</summary>
${trusted(withoutButtons(renderCard(claim, reading)))}</details>
`;
}

/** A card's markup, of which no attribute holds a ">", with its buttons turned into plain words and its actions left out. */
function withoutButtons(card: string): string {
  return card
    .replace(/<div class="cc-actions">.*?<\/div>/s, "")
    .replace(/<button\b[^>]*>/g, "<span>")
    .replaceAll("</button>", "</span>")
    .replace(' tabindex="-1"', "");
}
