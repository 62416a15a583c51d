import type { ViewClaim } from "../protocol/lsp.js";
import { findFolded, foldText } from "../render/fold-text.js";
import { firstPieces } from "./marks.js";

/** A place that a search found: words of the article, or a claim by what is known of it. */
export type Hit =
  | { readonly kind: "text"; readonly range: Range }
  | { readonly kind: "claim"; readonly range: Range; readonly claim: ViewClaim };

/** Most hits that a search tells. */
export const maxHits = 1000;

/** What isn't the article's own words. */
const notWords = ".cc-figure, .cc-slot, .cc-foot, .cc-fold";

/**
 * Where words stand in the article, and the claims whose id, quote, party or sources hold them; in reading order. A claim
 * whose mark holds a hit already isn't told a second time.
 */
export function findHits(article: HTMLElement, claims: readonly ViewClaim[], query: string): readonly Hit[] {
  const words = foldText(query.trim());
  if (words === "") return [];
  const inText: Hit[] = [];
  for (const block of article.querySelectorAll<HTMLElement>(":scope > .cc-block")) {
    if (inText.length >= maxHits) break;
    for (const range of rangesIn(block, words, maxHits - inText.length)) inText.push({ kind: "text", range });
  }
  const marks = firstPieces([article]);
  const told = new Set(inText.flatMap(({ range }) => markAround(range) ?? []));
  const ofClaims = claims.flatMap((claim): readonly Hit[] => {
    const mark = marks.get(claim.id);
    if (!mark || told.has(claim.id) || !holds(claim, words)) return [];
    const range = document.createRange();
    range.selectNodeContents(mark);
    return [{ kind: "claim", range, claim }];
  });
  return [...inText, ...ofClaims]
    .toSorted((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
    .slice(0, maxHits);
}

function holds({ id, quote, facts }: ViewClaim, words: string): boolean {
  return [id, quote, facts.party, ...facts.sources].some((text) => foldText(text).includes(words));
}

function markAround({ startContainer }: Range): string | null {
  return startContainer.parentElement?.closest<HTMLElement>(".cc-mark")?.dataset.claim ?? null;
}

/** Ranges of a block's words, across the elements that they are in. */
function rangesIn(block: HTMLElement, words: string, most: number): readonly Range[] {
  const nodes = textNodes(block);
  const starts: number[] = [];
  let length = 0;
  for (const { data } of nodes) {
    starts.push(length);
    length += data.length;
  }
  const text = foldText(nodes.map(({ data }) => data).join(""));
  return findFolded(text, words, most).flatMap((start) => {
    const first = nodeAt(starts, start);
    const last = nodeAt(starts, start + words.length - 1);
    const [from, to] = [nodes[first], nodes[last]];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from, start - (starts[first] ?? 0));
    range.setEnd(to, start + words.length - (starts[last] ?? 0));
    return [range];
  });
}

function nodeAt(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset);
}

function textNodes(block: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Element) return node.matches(notWords) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return NodeFilter.FILTER_ACCEPT;
  });
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
}
