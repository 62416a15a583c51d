import type { EvidenceResult } from "./evidence/evidence-result.js";

/** Whether a result takes part in the verdict: no echo, no similar case, and comparable (semantics rule 20). */
export function isCounted({ role, bearing, agrees }: EvidenceResult): boolean {
  return role !== "echo" && bearing === "direct" && agrees !== null;
}
