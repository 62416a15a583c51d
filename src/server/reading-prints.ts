import type { ClaimSet } from "../core/claims/claim-set.js";
import type { Reading } from "../core/reading.js";

/** Numbers that tell an editor whether what it knows of a claim set and its claims still holds. */
export interface ReadingPrints {
  /**
   * The number of a reading: another than before when its claim set was read anew, or when a claim became edited or
   * unplaced, or is so no longer. Edits elsewhere in the article leave it as it is.
   */
  of(uri: string, reading: Reading): number;
}

/** Gives readings their numbers; a claim set that nobody holds any more is forgotten with its numbers. */
export function createReadingPrints(): ReadingPrints {
  const known = new WeakMap<ClaimSet, Map<string, { readonly states: string; readonly print: number }>>();
  let count = 0;
  return {
    of: (uri, { claimSet, claims }) => {
      const byArticle = known.get(claimSet) ?? new Map();
      known.set(claimSet, byArticle);
      // Where else a claim was found makes no difference to what is told of it.
      const states = claims.map(({ anchor }) => (anchor.state === "moved" ? "exact" : anchor.state)).join(" ");
      const before = byArticle.get(uri);
      if (before?.states === states) return before.print;
      byArticle.set(uri, { states, print: ++count });
      return count;
    },
  };
}
