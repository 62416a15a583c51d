import type { ClaimSet } from "../claim-set.js";
import type { Draft } from "./draft.js";
import { newId, takenIds } from "./new-id.js";
import { partyOf } from "./party-of.js";

/** Who signs what is written, as a claim set names them. */
export interface Signature {
  /** The party's id. */
  readonly party: string;
  /** Declares the party in the same edit, if none is declared yet. */
  declare(draft: Pick<Draft, "put">): void;
}

/** The party with an id or a name, which critiques and replies are signed with alike; a new one where there is none. */
export function signedBy(claimSet: ClaimSet, who: string): Signature {
  const party = partyOf(claimSet, who) ?? newId("party", who, takenIds(claimSet, "party"));
  return {
    party,
    declare: (draft) => {
      if (!claimSet.parties.has(party)) draft.put(["parties", party], { name: who.trim() });
    },
  };
}
