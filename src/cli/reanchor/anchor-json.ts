import type { NewHints } from "../../core/claims/new-hints.js";
import type { Reading } from "../../core/reading.js";
import { jsonText } from "../reporters/json-text.js";
import { shownPath } from "../shown-path.js";

/** The places of claims for programs: the shape of docs/command-line.md, version 1. */
export function anchorJson(reading: Reading, { fingerprint }: NewHints, cwd: string): string {
  const claims = reading.claims.map(({ id, anchor }) => {
    const { state, source, shadow, text, score, candidates } = anchor;
    const { start, end } = source ?? { start: null, end: null };
    const place = { id, state, start, end, text, score, at: shadow?.start ?? null };
    return candidates.length === 0 ? place : { ...place, candidates };
  });
  return jsonText({
    version: 1,
    claimSet: shownPath(reading.claimSet.file, cwd),
    article: shownPath(reading.articleFile, cwd),
    fingerprint,
    claims,
  });
}
