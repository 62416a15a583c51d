import type { ClaimReading } from "./claim-reading.js";
import type { Reading } from "./reading.js";

/**
 * The claims that a claim disputes with, and it among them, in the claim set's order: those that contradict each other
 * (`relates`), or state values of one measurement that don't agree, and whatever these dispute in turn. Empty where it
 * disputes with none, or there is no such claim.
 */
export function disputeOf({ claims }: Pick<Reading, "claims">, id: string): readonly ClaimReading[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const against = new Map<string, Set<string>>();
  const meet = (one: string, other: string): void => {
    against.set(one, (against.get(one) ?? new Set()).add(other));
  };
  for (const claim of claims) {
    const rivals = claim.rivals.filter(({ agrees }) => !agrees).map((rival) => rival.claim);
    for (const other of [...(claim.spec.relates?.contradicts ?? []), ...rivals]) {
      if (other === claim.id || !byId.has(other)) continue;
      meet(claim.id, other);
      meet(other, claim.id);
    }
  }
  const found = new Set(against.has(id) ? [id] : []);
  // What is added while the set is walked is walked as well.
  for (const one of found) for (const other of against.get(one) ?? []) found.add(other);
  return claims.filter((claim) => found.has(claim.id));
}
