import type { ClaimReading } from "../claim-reading.js";
import { highOf, lowOf } from "../quantities/interval.js";
import { onClaim } from "./claim-location.js";
import type { Rule } from "./rule.js";

/** Claims that all data which count speak against. */
export const contradicted: Rule = {
  id: "contradicted",
  severity: "warning",
  reason: "All data that can be compared with this number disagree with it.",
  check: (facts) =>
    facts.claims
      .filter((claim) => claim.verdict === "contradicted" && !claim.misquoted && !isReversed(claim))
      .map((claim) => onClaim(facts, claim, claim.headline)),
};

/** Claims whose very sign the data reverse (semantics rule 19). */
export const direction: Rule = {
  id: "direction",
  severity: "error",
  reason: "The data reverse what the words assert: up against down, more against less, a majority against a minority.",
  check: (facts) =>
    facts.claims
      .filter((claim) => claim.verdict === "contradicted" && !claim.misquoted && isReversed(claim))
      .map((claim) => onClaim(facts, claim, `${claim.headline} The data point the other way.`)),
};

/** Claims that misstate what their own party reports (semantics rule 20). */
export const misquoted: Rule = {
  id: "misquoted",
  severity: "warning",
  reason: "The party's own record has another number than the article ascribes to it.",
  check: (facts) =>
    facts.claims
      .filter((claim) => claim.verdict === "contradicted" && claim.misquoted)
      .map((claim) => onClaim(facts, claim, claim.headline)),
};

/** Whether all disagreeing values have the other sign of a change, or lie on the other side of a bound on 50 or 100 %. */
function isReversed({ stated, spec, evidence }: ClaimReading): boolean {
  const against = evidence.filter(({ agrees, value }) => agrees === false && value !== null);
  if (!stated || against.length === 0) return false;
  const change = spec.relation === "change" || spec.relation === "difference";
  if (change && stated.direction !== null) return against.every(({ value }) => value !== null && highOf(value) < 0);
  const bound = stated.unit === "%" ? [50, 100] : stated.unit === "x" ? [1] : [];
  if (stated.comparator === "=" || stated.low === null || !bound.includes(stated.low)) return false;
  const middle = stated.low;
  return stated.comparator.startsWith(">")
    ? against.every(({ value }) => value !== null && highOf(value) < middle)
    : against.every(({ value }) => value !== null && lowOf(value) > middle);
}
