import type { ClaimReading } from "./claim-reading.js";

/** What changes of a claim when only its surroundings are edited: where it stands. */
export type ClaimPlace = Pick<ClaimReading, "anchor" | "declared" | "stated">;

const origins = new WeakMap<ClaimReading, ClaimReading>();

/**
 * The claim of an earlier reading that this one repeats word for word, if there is one, else the claim itself: all that is told
 * of the two is the same, but where they stand. Who derives something from a claim alone can keep it by this, since most claims
 * of a long article move with each character that is typed above them.
 */
export function originOf(claim: ClaimReading): ClaimReading {
  return origins.get(claim) ?? claim;
}

/** A claim that says what it said before, where it stands now. */
export function moveClaim(claim: ClaimReading, { anchor, declared, stated }: ClaimPlace): ClaimReading {
  const moved = { ...claim, anchor, declared, stated };
  if (standsTheSame(claim.anchor, anchor)) origins.set(moved, originOf(claim));
  return moved;
}

/** Whether the same is told of two places, beside where they are. Places that may be meant are told with where they are. */
function standsTheSame(some: ClaimReading["anchor"], others: ClaimReading["anchor"]): boolean {
  const arePlaced = some.source !== null && others.source !== null;
  const areCertain = some.candidates.length === 0 && others.candidates.length === 0;
  return (
    arePlaced && areCertain && some.state === others.state && some.score === others.score && some.text === others.text
  );
}
