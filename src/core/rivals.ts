import type { ClaimReading, Rival } from "./claim-reading.js";
import type { ClaimSet } from "./claims/claim-set.js";
import { mapEnds } from "./evidence/evidence-value.js";
import { articleParty } from "./evidence/provenance.js";
import { conversion } from "./evidence/units.js";
import { agree } from "./quantities/interval.js";
import type { Quantity } from "./quantities/quantity.js";

/**
 * Lets claims on one measurement meet (semantics rule 20): two claims with one `measures` and one frame (unit, relation,
 * of), by different parties, whose intervals don't agree, contest each other.
 */
export function meetRivals(claims: readonly ClaimReading[], claimSet: ClaimSet): readonly ClaimReading[] {
  const author = articleParty(claimSet);
  const groups = new Map<string, ClaimReading[]>();
  for (const claim of claims) {
    if (claim.spec.measures === undefined || !canMeet(claim)) continue;
    const group = groups.get(claim.spec.measures);
    if (group) group.push(claim);
    else groups.set(claim.spec.measures, [claim]);
  }
  return claims.map((claim) => {
    const others = canMeet(claim) ? (groups.get(claim.spec.measures ?? "") ?? []).slice(0, maxMet) : [];
    const rivals = others.flatMap((other) => rivalOf(claim, other, author) ?? []);
    if (rivals.length === 0) return claim;
    const disputed = rivals.some(({ agrees }) => !agrees) && claim.verdict !== "contradicted";
    return disputed ? { ...claim, rivals, verdict: "contested", reason: null } : { ...claim, rivals };
  });
}

/** How many claims on one measurement each of them is held against. */
const maxMet = 100;

/** Whether a claim can contest another: it has a place, one meaning, and its data are there. */
function canMeet({ stated, verdict, reason }: ClaimReading): boolean {
  const unclear = reason === "unplaced" || reason === "pending" || reason === "ambiguous-reading";
  return stated !== null && verdict !== null && !unclear;
}

function rivalOf(claim: ClaimReading, other: ClaimReading, author: string | null): Rival | null {
  const by = other.spec.by ?? author;
  if (other.id === claim.id || by === (claim.spec.by ?? author)) return null;
  if (other.spec.relation !== claim.spec.relation || other.spec.of !== claim.spec.of) return null;
  const agrees = claim.stated && other.stated && agreement(claim.stated, other.stated);
  return agrees === null ? null : { claim: other.id, by, text: other.stated?.text ?? other.anchor.text, agrees };
}

function agreement(a: Quantity, b: Quantity): boolean | null {
  const convert = conversion(b.unit, a.unit);
  return convert && agree(a.interval, mapEnds(b.interval, convert));
}
