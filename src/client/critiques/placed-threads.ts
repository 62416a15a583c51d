import type { CritiquedClaim, CritiqueReading } from "../../core/critiques-of.js";
import type { ArticleRead, WireRange } from "../../protocol/lsp.js";

/** A thread that an article can have: a critique on one of its claims, and where that claim stands. */
export interface PlacedThread {
  readonly critique: CritiqueReading;
  readonly claim: CritiquedClaim;
  readonly range: WireRange;
}

/** The threads that an article can have, by their keys, in the claim set's order. */
export function placedThreads(
  critiques: readonly CritiqueReading[],
  read: ArticleRead | undefined,
): ReadonlyMap<string, PlacedThread> {
  const ranges = rangesOf(read);
  const placed = new Map<string, PlacedThread>();
  for (const critique of critiques) {
    for (const claim of critique.claims) {
      const range = ranges.get(claim.id);
      if (range) placed.set(threadKey(critique.id, claim.id), { critique, claim, range });
    }
  }
  return placed;
}

/** Where the claim of a thread stands now, by the thread's key; undefined where it stands nowhere. */
export function rangeByKey(read: ArticleRead | undefined): (key: string) => WireRange | undefined {
  const ranges = rangesOf(read);
  return (key) => ranges.get(key.slice(key.indexOf("\n") + 1));
}

/** The key of the thread of a critique on a claim; ids hold no line breaks. */
function threadKey(critique: string, claim: string): string {
  return `${critique}\n${claim}`;
}

function rangesOf(read: ArticleRead | undefined): ReadonlyMap<string, WireRange> {
  return new Map(read?.marks.map(({ claim, range }) => [claim, range]));
}
