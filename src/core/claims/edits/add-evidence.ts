import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import type { EvidenceSpec } from "../schema.js";
import type { YamlStyle } from "../write-yaml-value.js";
import { declareTable, type NeededTable } from "./declare-table.js";
import { draftEdits } from "./draft.js";
import { claimOf } from "./exempt-claim.js";
import { yamlValueOf } from "./yaml-value-of.js";

/**
 * Edits that add evidence behind a claim's other evidence, written as its neighbours are.
 * @param table the table that it is in, to be declared in the same edit as far as it isn't yet
 */
export function addEvidence(
  claimSet: ClaimSet,
  claim: string,
  evidence: EvidenceSpec,
  table?: NeededTable,
): ClaimSetEdit {
  const found = claimOf(claimSet, claim);
  if (typeof found === "string") return refused(found);
  const entry = yamlValueOf(evidence);
  if (Object.keys(entry).length === 0) return refused("Say which cells the evidence is.");
  return draftEdits(claimSet, `claim “${claim}”`, (draft) => {
    if (table) declareTable(draft, claimSet, table);
    draft.append(["claims", claim, "evidence"], entry, styleOf(claimSet));
  });
}

/** On one line each where most of the claim set's evidence is written so. */
function styleOf({ data, text }: ClaimSet): YamlStyle {
  const all = Object.values(data.claims ?? {}).reduce((sum, { evidence = [] }) => sum + evidence.length, 0);
  const onOneLine = text.match(/^ *- \{ /gm)?.length ?? 0;
  return onOneLine * 2 > all ? "flow" : "auto";
}
