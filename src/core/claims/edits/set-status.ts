import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import type { CritiqueStatus } from "../schema.js";
import { draftEdits } from "./draft.js";
import { critiqueOf } from "./own-words.js";

/**
 * Edits that set where a critique stands.
 * @param because a sentence that says why; without one, an old one goes
 */
export function setStatus(claimSet: ClaimSet, critique: string, status: CritiqueStatus, because = ""): ClaimSetEdit {
  const found = critiqueOf(claimSet, critique);
  if (typeof found === "string") return refused(found);
  const reason = because.trim();
  return draftEdits(claimSet, `critique “${critique}”`, (draft) => {
    draft.put(["critiques", critique, "status"], status);
    if (reason !== "") draft.put(["critiques", critique, "because"], reason);
    else if (found.because !== undefined) draft.remove(["critiques", critique, "because"]);
  });
}
