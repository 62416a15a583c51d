import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import { draftEdits } from "./draft.js";
import { bodyInPlaceOf } from "./markdown-body.js";
import { ownReply } from "./own-words.js";

/**
 * Edits that give a reply another body.
 * @param index of the reply in its critique, from 0
 * @param who edits it, which only its author may
 */
export function editReply(
  claimSet: ClaimSet,
  critique: string,
  index: number,
  { who, body: text }: { readonly who: string; readonly body: string },
): ClaimSetEdit {
  const reply = ownReply(claimSet, critique, index, who);
  if (typeof reply === "string") return refused(reply);
  const body = bodyInPlaceOf(reply.body, text);
  if (body === null) return refused("Write what the reply says, or delete it.");
  return draftEdits(claimSet, `critique “${critique}”`, (draft) => {
    draft.put(["critiques", critique, "replies", index, "body"], body);
  });
}
