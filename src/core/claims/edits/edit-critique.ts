import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import { draftEdits } from "./draft.js";
import { bodyInPlaceOf } from "./markdown-body.js";
import { ownCritique } from "./own-words.js";

/**
 * Edits that give a critique another body.
 * @param who edits it, which only its author may
 */
export function editCritique(
  claimSet: ClaimSet,
  critique: string,
  { who, body: text }: { readonly who: string; readonly body: string },
): ClaimSetEdit {
  const found = ownCritique(claimSet, critique, who);
  if (typeof found === "string") return refused(found);
  const body = bodyInPlaceOf(found.body, text);
  if (body === null) return refused("Write what the critique says, or delete it.");
  return draftEdits(claimSet, `critique “${critique}”`, (draft) => {
    draft.put(["critiques", critique, "body"], body);
  });
}
