import { type ClaimSetEdit, refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import { draftEdits } from "./draft.js";
import { markdownBody } from "./markdown-body.js";
import { critiqueOf } from "./own-words.js";
import { signedBy } from "./signed-by.js";

/** A reply as it is written. */
export interface NewReply {
  /** The party that replies, by id or name; one that isn't declared yet is added. */
  readonly by: string;
  readonly date?: string | undefined;
  /** Markdown. */
  readonly body: string;
}

/** Edits that add a reply behind the others of a critique. */
export function addReply(claimSet: ClaimSet, critique: string, { by, date, body: text }: NewReply): ClaimSetEdit {
  const found = critiqueOf(claimSet, critique);
  const body = markdownBody(text);
  if (typeof found === "string") return refused(found);
  if (body === null) return refused("Write what the reply says.");
  if (by.trim() === "") return refused("Say who replies: give a name.");
  const signature = signedBy(claimSet, by);
  const reply = { by: signature.party, ...(date === undefined ? {} : { date }), body };
  return draftEdits(claimSet, `critique “${critique}”`, (draft) => {
    signature.declare(draft);
    draft.append(["critiques", critique, "replies"], reply);
  });
}
