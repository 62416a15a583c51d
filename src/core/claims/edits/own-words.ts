import type { ClaimSet } from "../claim-set.js";
import type { CritiqueSpec } from "../schema.js";
import { isOwn } from "./party-of.js";
import { shownName } from "./shown-name.js";

/** A critique, or the sentence that says why it can't be edited. */
export function critiqueOf(claimSet: ClaimSet, id: string): CritiqueSpec | string {
  const critiques = claimSet.data.critiques ?? {};
  const found = Object.hasOwn(critiques, id) ? critiques[id] : undefined;
  return (
    found ?? `The claim set has no usable critique “${shownName(id)}”: look whether it was renamed, removed or broken.`
  );
}

/** A critique that somebody may edit because it is theirs, or the sentence that says why not. */
export function ownCritique(claimSet: ClaimSet, id: string, who: string): CritiqueSpec | string {
  const found = critiqueOf(claimSet, id);
  if (typeof found === "string" || isOwn(claimSet, found.by, who)) return found;
  return `Critique “${id}” is by ${shownName(found.by)}: only its author edits or deletes it. Reply to it instead.`;
}

type Reply = NonNullable<CritiqueSpec["replies"]>[number];

/** A reply that somebody may edit because it is theirs, or the sentence that says why not. */
export function ownReply(claimSet: ClaimSet, id: string, index: number, who: string): Reply | string {
  const found = critiqueOf(claimSet, id);
  if (typeof found === "string") return found;
  const reply = found.replies?.[index];
  if (!reply) return `Critique “${shownName(id)}” has no such reply any more.`;
  if (writtenReplies(claimSet, id) !== found.replies?.length) {
    return `A reply to critique “${id}” can't be read: mend it and try again.`;
  }
  if (isOwn(claimSet, reply.by, who)) return reply;
  return `This reply is by ${shownName(reply.by)}: only its author edits or deletes it. Write a reply of your own instead.`;
}

/** How many replies stand in the text, those that can't be read among them. */
function writtenReplies({ yaml }: ClaimSet, id: string): number | undefined {
  const { critiques } = yaml.value as { critiques?: Record<string, { replies?: unknown }> };
  const replies = critiques?.[id]?.replies;
  return Array.isArray(replies) ? replies.length : undefined;
}
