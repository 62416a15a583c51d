import { refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import type { PartySpec } from "../schema.js";
import type { ClaimSetAddition } from "./claim-set-addition.js";
import { draftEdits } from "./draft.js";
import { newId, takenIds } from "./new-id.js";
import { partyOf } from "./party-of.js";
import { yamlValueOf } from "./yaml-value-of.js";

/** Edits that add a party behind the others, its id from its name. */
export function addParty(claimSet: ClaimSet, party: PartySpec): ClaimSetAddition {
  if (party.name.trim() === "") return refused("A party needs a name.");
  const known = partyOf(claimSet, party.name);
  if (known !== null) return refused(`The claim set has this party already, as “${known}”.`);
  const id = newId("party", party.name, takenIds(claimSet, "party"));
  const drafted = draftEdits(claimSet, `party “${id}”`, (draft) => draft.put(["parties", id], yamlValueOf(party)));
  return drafted.kind === "refused" ? drafted : { kind: "edits", edits: drafted.edits, id };
}
