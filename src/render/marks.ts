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

/** Ids of the claims whose marks stand in a block's HTML, one for each piece of a mark, in reading order. */
export function markPieces(markup: string): readonly string[] {
  return markup.includes("<mark ") ? [...markup.matchAll(placeholder)].map(([, id]) => id ?? "") : [];
}

/** Where a piece of a mark stands among all pieces of it. */
export interface PieceOrder {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The order of all pieces, by block. */
export function orderPieces(blocks: readonly (readonly string[])[]): readonly (readonly PieceOrder[])[] {
  const left = new Map<string, number>();
  for (const ids of blocks) for (const id of ids) left.set(id, (left.get(id) ?? 0) + 1);
  const seen = new Set<string>();
  return blocks.map((ids) =>
    ids.map((id) => {
      const more = (left.get(id) ?? 1) - 1;
      left.set(id, more);
      const isFirst = !seen.has(id);
      seen.add(id);
      return { isFirst, isLast: more === 0 };
    }),
  );
}

/**
 * Completes the marks of a block: verdict, name and focus. A screen reader hears the words, that they are a button,
 * and the verdict; the keyboard stops once at each mark.
 * @param order of the block's pieces
 */
export function completeMarks(
  markup: string,
  order: readonly PieceOrder[],
  claims: ReadonlyMap<string, ClaimReading>,
): string {
  const pieces = order.values();
  return markup.replace(placeholder, (_, id: string) => {
    const { isFirst = false, isLast = false } = pieces.next().value ?? {};
    return openMark(id, claims.get(id), isFirst, isLast);
  });
}

function openMark(id: string, claim: ClaimReading | undefined, isFirst: boolean, isLast: boolean): string {
  if (!claim) return "<mark>";
  const standing = standingOf(claim);
  const focus = isFirst
    ? html` tabindex="0" role="button" aria-expanded="false" aria-label="${claim.anchor.text} (${standingWords(standing)})"`
    : null;
  return html`<mark class="cc-mark cc-${standing}${isLast && " cc-last"}" data-claim="${id}"${focus}>`.markup;
}
