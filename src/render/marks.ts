import { escapeXml } from "../charts/svg.js";
import type { Mark } from "../core/article/render-article.js";
import type { ClaimReading } from "../core/claim-reading.js";
import { html } from "./html.js";
import { standingOf, standingWords } from "./words.js";

/**
 * Marks in two steps, since a mark is split wherever an element of the article begins or ends inside it: first every
 * piece says whose it is, then, once all pieces are known, the first one takes the focus and the last one the icon.
 */

/** A mark for each placed claim, to be given to `renderBlocks`. */
export function marksOf(claims: readonly ClaimReading[]): readonly Mark[] {
  return claims.flatMap(({ id, anchor }) =>
    anchor.shadow === null
      ? []
      : [{ span: anchor.shadow, open: `<mark data-claim="${escapeXml(id)}">`, close: "</mark>" }],
  );
}

const placeholder = /<mark data-claim="([^"]*)">/g;

/** Ids of the claims whose marks stand in a block's HTML, in reading order. */
export function claimsIn(markup: string): readonly string[] {
  return [...new Set([...markup.matchAll(placeholder)].map(([, id]) => id ?? ""))];
}

/**
 * Completes the marks of all blocks: verdict, name and focus. A screen reader hears the words, that they are a button,
 * and the verdict; the keyboard stops once at each mark.
 */
export function completeMarks(blocks: readonly string[], claims: ReadonlyMap<string, ClaimReading>): readonly string[] {
  const total = new Map<string, number>();
  for (const block of blocks)
    for (const [, id = ""] of block.matchAll(placeholder)) total.set(id, (total.get(id) ?? 0) + 1);
  const seen = new Map<string, number>();
  return blocks.map((block) =>
    block.replace(placeholder, (_, id: string) => {
      const piece = (seen.get(id) ?? 0) + 1;
      seen.set(id, piece);
      return openMark(id, claims.get(id), piece === 1, piece === total.get(id));
    }),
  );
}

function openMark(id: string, claim: ClaimReading | undefined, isFirst: boolean, isLast: boolean): string {
  if (!claim) return "<mark>";
  const standing = standingOf(claim);
  const focus = isFirst
    ? html` tabindex="0" role="button" aria-expanded="false" aria-label="${claim.anchor.text} (${standingWords(standing)})"`
    : null;
  return html`<mark class="cc-mark cc-${standing}${isLast && " cc-last"}" data-claim="${id}"${focus}>`.markup;
}
