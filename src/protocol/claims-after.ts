import type { KeptRun, ReadingViewModel, ViewClaim } from "./lsp.js";

/** The claims of a view, from those that were shown before and what changed; runs beyond what was there give nothing. */
export function claimsAfter(before: readonly ViewClaim[], pieces: ReadingViewModel["claims"]): readonly ViewClaim[] {
  return pieces.flatMap((piece) => (isRun(piece) ? runOf(before, piece) : piece));
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

function isRun(piece: ViewClaim | KeptRun): piece is KeptRun {
  return "kept" in piece;
}

function runOf(before: readonly ViewClaim[], { kept, from, lines }: KeptRun): readonly ViewClaim[] {
  const run = before.slice(from, from + kept);
  return lines === 0 ? run : run.map((claim) => moved(claim, lines));
}

function moved(claim: ViewClaim, lines: number): ViewClaim {
  if (claim.range === null) return claim;
  const { start, end } = claim.range;
  const range = { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
  return { ...claim, range };
}
