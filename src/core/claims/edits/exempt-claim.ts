import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import type { ClaimSpec } from "../schema.js";
import { draftEdits } from "./draft.js";
import { shownName } from "./shown-name.js";

/** Edits that say why a claim needs no evidence. */
export function exemptClaim(claimSet: ClaimSet, claim: string, reason: string): ClaimSetEdit {
  const found = claimOf(claimSet, claim);
  if (typeof found === "string") return refused(found);
  const why = reason.trim();
  if (why === "") return refused("Say why the claim needs no evidence, so that others know.");
  return draftEdits(claimSet, `claim “${claim}”`, (draft) => draft.put(["claims", claim, "exempt"], why));
}

/** A claim, or the sentence that says why it can't be edited. */
export function claimOf({ data }: ClaimSet, id: string): ClaimSpec | string {
  const claims = data.claims ?? {};
  const found = Object.hasOwn(claims, id) ? claims[id] : undefined;
  return (
    found ?? `The claim set has no usable claim “${shownName(id)}”: look whether it was renamed, removed or broken.`
  );
}
