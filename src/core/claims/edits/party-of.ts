import type { ClaimSet } from "../claim-set.js";

/** The id of the party that somebody is, by id or by name; null when no party is declared for them. */
export function partyOf({ parties }: Pick<ClaimSet, "parties">, who: string): string | null {
  if (parties.has(who)) return who;
  const name = who.trim();
  for (const [id, { spec }] of parties) if (spec.name.trim() === name) return id;
  return null;
}

/** Whether what one party wrote is somebody's own. */
export function isOwn(claimSet: Pick<ClaimSet, "parties">, by: string, who: string): boolean {
  return by === who || (partyOf(claimSet, by) ?? by) === (partyOf(claimSet, who) ?? who.trim());
}
