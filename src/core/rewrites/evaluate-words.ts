import { conventionsOf } from "../claims/conventions.js";
import type { ClaimSpec } from "../claims/schema.js";
import { evaluateEvidence } from "../evidence/evaluate-evidence.js";
import type { EvidenceResult } from "../evidence/evidence-result.js";
import type { Said } from "../evidence/meanings.js";
import type { Reading } from "../reading.js";

/**
 * What a claim's evidence says of words in place of its own.
 * @param options `onlyUsual`: of what these usually mean, and of no other reading of them
 */
export function evaluateWords(
  { claimSet, tables }: Pick<Reading, "claimSet" | "tables">,
  spec: ClaimSpec,
  said: Said,
  { onlyUsual = false }: { readonly onlyUsual?: boolean } = {},
): readonly EvidenceResult[] {
  const assertion = { said, relation: spec.relation, isNamedReading: false, onlyUsual, by: spec.by ?? null };
  const conventions = conventionsOf(claimSet);
  return (spec.evidence ?? []).flatMap((entry, index) =>
    evaluateEvidence(entry, index, assertion, { claimSet, tables }, conventions),
  );
}
