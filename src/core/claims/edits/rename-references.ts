import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import { namesIn } from "../names-in.js";
import { type IdKind, sectionOf } from "./new-id.js";
import { whyTaken } from "./rename-id.js";
import { renameUses } from "./rename-uses.js";

/**
 * Edits that follow the renaming of an id in a claim set, or in a file that one includes, which refers to the id and
 * doesn't declare it: see `renameId` for where it is declared.
 */
export function renameReferences(claimSet: ClaimSet, kind: IdKind, from: string, to: string): ClaimSetEdit {
  if (Object.hasOwn(claimSet.data[sectionOf[kind]] ?? {}, from)) {
    return refused(`A ${kind} “${from}” is declared here too: rename one of the two by hand first.`);
  }
  const whyNot = whyTaken(claimSet, kind, to);
  if (whyNot !== null) return refused(whyNot);
  // A broken text may hide names.
  const isUsed = claimSet.yaml.fault
    ? claimSet.text.includes(from)
    : namesIn(claimSet).some(({ text }) => text === from);
  return isUsed ? renameUses(claimSet, kind, from, to) : { kind: "edits", edits: [] };
}
