import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import { draftEdits } from "./draft.js";
import { ownCritique } from "./own-words.js";

/**
 * Edits that take a critique out with its replies. One that another critique is about stays: that one would be about
 * nothing.
 * @param who deletes it, which only its author may
 */
export function deleteCritique(claimSet: ClaimSet, critique: string, who: string): ClaimSetEdit {
  const found = ownCritique(claimSet, critique, who);
  if (typeof found === "string") return refused(found);
  const others = Object.entries(claimSet.data.critiques ?? {});
  const answer = others.find(([id, { about }]) => id !== critique && about.includes(critique));
  if (answer) return refused(`Critique “${answer[0]}” is about “${critique}”: delete or change that one first.`);
  return draftEdits(claimSet, `critique “${critique}”`, (draft) => draft.remove(["critiques", critique]));
}
