import type { Article } from "../article/parse-article.js";
import { placeInArticle } from "../article/place-in-article.js";
import type { ClaimAnchor } from "../claim-reading.js";
import { fingerprintOf } from "../text/fingerprint.js";
import type { Placement, QuoteSelector } from "../text/place-quote.js";
import type { ClaimSet } from "./claim-set.js";
import { type EarlierPlaces, followClaim, isSameSelector } from "./follow-claim.js";
import { followUntouched } from "./follow-untouched.js";
import type { ClaimSpec } from "./schema.js";

/**
 * Finds every claim's place in the article, by claim id, in the claim set's order. In an open document a claim is where
 * the edits took it from its earlier place; all others are searched for by their quotes.
 * @param earlier where the claims stood before the article was edited, if that is known
 */
export function placeClaims(
  article: Article,
  claimSet: ClaimSet,
  earlier: EarlierPlaces | null = null,
): ReadonlyMap<string, ClaimAnchor> {
  const claims = Object.entries(claimSet.data.claims ?? {});
  const anchors = earlier ? followClaims(article, claimSet, claims, earlier) : new Map<string, ClaimAnchor>();
  // While typing, every claim has mostly been followed, and nothing more is to be done a thousand times over.
  if (anchors.size === claims.length) return anchors;
  const sought = claims.filter(([id]) => !anchors.has(id));
  if (earlier && sought.length > maxSearched) waitForSave(sought, earlier, anchors);
  const placements = searchFor(article, claimSet, sought);
  sought.forEach(([id, spec], index) => {
    const placed = placements[index];
    if (placed) anchors.set(id, anchorOf(article, spec, placed));
  });
  return inOrderOf(claims, anchors);
}

/** The claims that were somewhere before, where the edits took them. */
function followClaims(
  article: Article,
  claimSet: ClaimSet,
  claims: readonly (readonly [string, ClaimSpec])[],
  earlier: EarlierPlaces,
): Map<string, ClaimAnchor> {
  const follows = claimSet.data.article?.edits === "follow";
  const anchors = new Map<string, ClaimAnchor>();
  const budget = { likely: maxLikely, unlikely: maxSearched };
  const untouched = followUntouched(article, earlier);
  for (const [id, spec] of claims) {
    const before = earlier.anchors.get(id);
    const stays = before && isSameSelector(before.selector, spec) ? untouched(before) : null;
    const anchor = stays ?? followClaim(article, spec, earlier, before, budget);
    if (anchor) anchors.set(id, follows && anchor.state === "edited" ? { ...anchor, state: "exact" } : anchor);
  }
  return anchors;
}

function inOrderOf(
  claims: readonly (readonly [string, ClaimSpec])[],
  anchors: ReadonlyMap<string, ClaimAnchor>,
): ReadonlyMap<string, ClaimAnchor> {
  const ordered = new Map<string, ClaimAnchor>();
  for (const [id] of claims) {
    const anchor = anchors.get(id);
    if (anchor) ordered.set(id, anchor);
  }
  return ordered;
}

/** How many claims are searched for at each edit, those first whose words stand somewhere; more would make typing slow. */
const maxLikely = 100;
const maxSearched = 20;

/** Leaves claims unplaced that were so before, until the whole text is placed afresh. */
function waitForSave(
  sought: (readonly [string, ClaimSpec])[],
  { anchors: before }: EarlierPlaces,
  anchors: Map<string, ClaimAnchor>,
): void {
  for (let index = sought.length - 1; index >= 0; index--) {
    const [id, spec] = sought[index] ?? [];
    const anchor = id === undefined ? undefined : before.get(id);
    if (id === undefined || !anchor || anchor.source !== null || anchor.selector.quote !== spec?.quote) continue;
    anchors.set(id, { ...anchor, state: "orphan", candidates: [] });
    sought.splice(index, 1);
  }
}

function searchFor(
  article: Article,
  claimSet: ClaimSet,
  claims: readonly (readonly [string, ClaimSpec])[],
): readonly Placement[] {
  const fingerprint = claimSet.data.article?.fingerprint;
  // Taking a fingerprint costs more than placing many claims, so only those that can use it pay.
  const usesOffsets = claims.some(([, { at }]) => at !== undefined);
  const unchanged = usesOffsets && fingerprint !== undefined && fingerprint === fingerprintOf(article.shadow);
  const selectors = claims.map(([, spec]) => selectorOf(spec));
  return placeInArticle(article, selectors, { unchanged });
}

function selectorOf({ quote, prefix, suffix, at }: ClaimSpec): QuoteSelector {
  return { quote, prefix, suffix, at };
}

function anchorOf({ shadow }: Article, spec: ClaimSpec, { state, span, score, candidates }: Placement): ClaimAnchor {
  return {
    state,
    shadow: span,
    source: span && shadow.toSource(span),
    text: span ? shadow.printed.slice(span.start, span.end) : spec.quote,
    score,
    candidates: candidates.map((candidate) => shadow.toSource(candidate)),
    selector: selectorOf(spec),
    last: null,
  };
}
