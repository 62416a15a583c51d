import { isRun, itemsAfter } from "./items-after.js";
import type { ReadingViewModel, ViewClaim } from "./lsp.js";

/** The claims of a view, from those that were shown before and what changed; runs beyond what was there give nothing. */
export function claimsAfter(before: readonly ViewClaim[], pieces: ReadingViewModel["claims"]): readonly ViewClaim[] {
  return itemsAfter(before, pieces);
}

/** Whether these pieces are just the claims that were there before, wherever they stand now. */
export function areClaimsKept(before: readonly ViewClaim[], pieces: ReadingViewModel["claims"]): boolean {
  let next = 0;
  for (const piece of pieces) {
    if (!isRun(piece) || piece.from !== next) return false;
    next += piece.kept;
  }
  return next === before.length;
}
