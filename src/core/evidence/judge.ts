import type { ClaimSet } from "../claims/claim-set.js";
import type { Verdict } from "../claims/schema.js";
import type { EvidenceResult, Margin, Tier, UnverifiableReason } from "./evidence-result.js";
import { areLinked } from "./provenance.js";
import { loosestTier, narrowestMargin } from "./tiers.js";

/** What all evidence together says of a claim. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Whether the verdict holds wherever the true values lie within the data's rounding. */
  readonly certain: boolean;
  /** Why the claim is unverifiable; null for every other verdict. */
  readonly reason: UnverifiableReason | null;
  /** Whether the claim misstates what its own party reports. */
  readonly misquoted: boolean;
  /** The loosest tier among the results that support it; null when none does (semantics rule 6). */
  readonly tier: Tier | null;
  /** The narrowest margin among the results that decide the verdict. */
  readonly margin: Margin | null;
  /** Outside parties that agree; parties whose sources are linked count once (semantics rules 20, 21). */
  readonly independent: number;
}

/**
 * Semantics rule 20: from results to a verdict.
 * @param relayed whether the article relays another party's claim: that party's word is then one side of a dispute
 */
export function judge(results: readonly EvidenceResult[], relayed: boolean, claimSet: ClaimSet): Judgement {
  const counted = results.filter((result) => result.bearing === "direct" && result.role !== "echo");
  const agreeing = counted.filter((result) => result.agrees === true);
  const disagreeing = counted.filter((result) => result.agrees === false);
  // A party whose records say both stands on both sides; only a record that never agrees shows a misquotation.
  const misquoted =
    disagreeing.some((result) => result.role === "attribution") &&
    !agreeing.some((result) => result.role === "attribution");
  const independent = countIndependent(agreeing, claimSet);
  const decided = (verdict: Verdict, deciding: readonly EvidenceResult[]): Judgement => ({
    verdict,
    certain: deciding.every((result) => result.certain),
    reason: null,
    misquoted,
    tier: loosestTier(agreeing.map(({ tier }) => tier)),
    margin: narrowestMargin(deciding.map(({ margin }) => margin)),
    independent,
  });
  if (counted.some((result) => result.reason === "pending")) return unverifiable("pending");
  if (misquoted) return decided("contradicted", disagreeing);
  if (agreeing.length > 0) {
    return disagreeing.length > 0 ? decided("contested", disagreeing) : decided("supported", agreeing);
  }
  if (disagreeing.length === 0) return unverifiable(reasonOf(results));
  return decided(relayed ? "contested" : "contradicted", disagreeing);
}

/** A claim that nothing can be said of, with the reason. */
export function unverifiable(reason: UnverifiableReason): Judgement {
  return {
    verdict: "unverifiable",
    certain: false,
    reason,
    misquoted: false,
    tier: null,
    margin: null,
    independent: 0,
  };
}

/**
 * Why nothing could be compared: a fault in the claim set before a limit of the data. A claim that no evidence is linked
 * to stays without a verdict, whatever equal number stands in a table: numbers are equal by chance (semantics rule 24).
 */
function reasonOf(results: readonly EvidenceResult[]): UnverifiableReason {
  const reasons = results.map((result) => result.reason).filter((reason) => reason !== null);
  if (reasons.includes("dangling-evidence")) return "dangling-evidence";
  const [first] = results
    .filter((result) => result.bearing === "direct")
    .map((result) => result.reason)
    .filter((reason) => reason !== null);
  if (first) return first;
  return results.some((result) => result.role === "echo") ? "only-echo" : (reasons[0] ?? "no-evidence");
}

function countIndependent(agreeing: readonly EvidenceResult[], claimSet: ClaimSet): number {
  const kept: EvidenceResult[] = [];
  for (const result of agreeing) {
    // Only a party can be independent: a value that nobody is named for shows nothing of that kind.
    if (result.role !== "outside" || result.reportedBy === null) continue;
    const known = kept.some(
      (other) => other.reportedBy === result.reportedBy || areLinked(claimSet, other.readIn, result.readIn),
    );
    if (!known) kept.push(result);
  }
  return kept.length;
}
