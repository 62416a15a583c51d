import type { ClaimSetEdit } from "../../../../src/core/claims/check-edits.js";
import type { ClaimSet } from "../../../../src/core/claims/claim-set.js";
import { parseClaimSet } from "../../../../src/core/claims/parse-claim-set.js";
import { applyEdits } from "../../../../src/core/text/text-edit.js";

/** The text of a claim set after an edit, or the sentence that refuses it. */
export function editedText(text: string, edit: (claimSet: ClaimSet) => ClaimSetEdit): string {
  const edited = edit(parseClaimSet("x.claims.yaml", text));
  return edited.kind === "edits" ? applyEdits(text, edited.edits) : edited.message;
}
