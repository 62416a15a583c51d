import type { ClaimSet } from "../core/claims/claim-set.js";
import type { EvidenceResult } from "../core/evidence/evidence-result.js";
import { partyMark, type SeriesMark, seriesMark } from "./series-mark.js";
import type { Standing } from "./standing-sign.js";

/** The series that a result belongs to; where it has none, the party gives the colour. */
export function resultMark(
  { series, reportedBy }: EvidenceResult,
  claimSet: ClaimSet,
): { readonly detail: string | null; readonly mark: SeriesMark } {
  if (series === null) return { detail: null, mark: partyMark(reportedBy, claimSet.parties) };
  return { detail: claimSet.series.get(series)?.spec.label ?? series, mark: seriesMark(series, claimSet.series) };
}

/** What a result says of its claim; echoes and similar cases say nothing (semantics rule 20). */
export function resultStanding({ agrees, bearing, role }: EvidenceResult): Standing {
  if (agrees === null || bearing !== "direct" || role === "echo") return "not-counted";
  return agrees ? "agrees" : "disagrees";
}
