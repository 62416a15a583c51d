import type { Article } from "../article/parse-article.js";
import { untouchedIn } from "../article/untouched.js";
import type { ClaimAnchor } from "../claim-reading.js";
import type { TracedEdit } from "../text/follow-edit.js";
import type { Span } from "../text/span.js";
import type { EarlierPlaces } from "./follow-claim.js";

/** Where a claim is that no edit came near; null for every other, which has to be followed. */
export type FollowUntouched = (anchor: ClaimAnchor) => ClaimAnchor | null;

/**
 * Follows claims through edits that came near neither them nor their block: such a claim reads as it did, and stands where it
 * stood or as much further down as all of the text behind the edits. That is so for nearly all claims of a long article at
 * each keystroke, so that no words are looked at for them.
 */
export function followUntouched(article: Article, { article: before, edits }: EarlierPlaces): FollowUntouched {
  const apart = apartFrom(edits);
  const { end, start, moved } = untouchedIn(before, article, 0);
  // Edits that don't lead from one text to the other tell nothing.
  if (apart.moved !== moved) return () => null;
  const movedInShadow = article.shadow.text.length - before.shadow.text.length;
  return (anchor) => {
    const { source, shadow, state } = anchor;
    // What is written behind an edited claim may be the rest of its words.
    if (source === null || shadow === null || state === "edited" || anchor.candidates.length > 0) return null;
    if (source.end < apart.first && source.end <= end) return anchor;
    if (source.start <= apart.last || source.start + moved < start) return null;
    return { ...anchor, source: shift(source, moved), shadow: shift(shadow, movedInShadow) };
  };
}

/**
 * Between which places edits happened, in the text as it was before all of them, and how much further down stands what is
 * behind. An insertion happens at one place.
 */
function apartFrom(edits: readonly TracedEdit[]): {
  readonly first: number;
  readonly last: number;
  readonly moved: number;
} {
  let [first, last, moved] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const { span, text } of edits) {
    first = Math.min(first, span.start);
    last = Math.max(last, span.end - moved);
    moved += text.length - (span.end - span.start);
  }
  return { first, last, moved };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
