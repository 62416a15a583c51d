import type { ClaimMark, KeptRun } from "../protocol/lsp.js";
import { inRuns, linesBetween, placesIn } from "./kept-runs.js";

/** What an editor was told last of the marks of each open document, so that it is told no more than what changed. */
export interface MarkChanges {
  /** The marks of a document as they are now: those that were told before as runs of them, however far they moved. */
  next(uri: string, marks: readonly ClaimMark[]): readonly (ClaimMark | KeptRun)[];
  /** Forgets a document that was closed: who opens it again is told all. */
  forget(uri: string): void;
}

/** Remembers the marks of open documents; whoever listens hears of every change, in their order. */
export function createMarkChanges(): MarkChanges {
  const told = new Map<string, readonly ClaimMark[]>();
  return {
    next: (uri, marks) => {
      const before = told.get(uri);
      told.set(uri, marks);
      return before ? changedMarks(before, marks) : marks;
    },
    forget: (uri) => void told.delete(uri),
  };
}

function changedMarks(before: readonly ClaimMark[], now: readonly ClaimMark[]): readonly (ClaimMark | KeptRun)[] {
  const placeOf = placesIn(before, ({ claim }) => claim);
  return inRuns(now, (mark, index) => {
    const from = placeOf(mark.claim, index);
    const known = from === undefined ? undefined : before[from];
    if (from === undefined || !known) return null;
    const isToldSo = known.verdict === mark.verdict && known.headline === mark.headline && known.quote === mark.quote;
    const lines = isToldSo ? linesBetween(known.range, mark.range) : null;
    return lines === null ? null : { from, lines };
  });
}
