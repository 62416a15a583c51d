import type { Article } from "../article/parse-article.js";
import type { ClaimAnchor } from "../claim-reading.js";
import { fingerprintOf } from "../text/fingerprint.js";
import { placeQuote } from "../text/place-quote.js";
import type { ClaimSet } from "./claim-set.js";

/** Finds every claim's place in the article, by claim id. */
export function placeClaims({ shadow }: Article, claimSet: ClaimSet): ReadonlyMap<string, ClaimAnchor> {
  const anchors = new Map<string, ClaimAnchor>();
  const claims = Object.entries(claimSet.data.claims ?? {});
  const fingerprint = claimSet.data.article?.fingerprint;
  // Taking a fingerprint costs more than placing many claims, so only those that can use it pay.
  const unchanged = claims.some(([, { at }]) => at !== undefined) && fingerprint === fingerprintOf(shadow);
  for (const [id, { quote, prefix, suffix, at }] of claims) {
    const placed = placeQuote(shadow, { quote, prefix, suffix, at }, { unchanged });
    anchors.set(id, {
      state: placed.state,
      shadow: placed.span,
      source: placed.span && shadow.toSource(placed.span),
      text: placed.span ? shadow.printed.slice(placed.span.start, placed.span.end) : quote,
      score: placed.score,
      candidates: placed.candidates.map((candidate) => shadow.toSource(candidate)),
    });
  }
  return anchors;
}
