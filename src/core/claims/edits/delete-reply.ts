import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import { draftEdits } from "./draft.js";
import { ownReply } from "./own-words.js";

/**
 * Edits that take a reply out.
 * @param index of the reply in its critique, from 0
 * @param who deletes it, which only its author may
 */
export function deleteReply(claimSet: ClaimSet, critique: string, index: number, who: string): ClaimSetEdit {
  const reply = ownReply(claimSet, critique, index, who);
  if (typeof reply === "string") return refused(reply);
  return draftEdits(claimSet, `critique “${critique}”`, (draft) => {
    draft.remove(["critiques", critique, "replies", index]);
  });
}
