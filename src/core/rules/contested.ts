import { onClaim } from "./claim-location.js";
import type { Rule } from "./rule.js";

/** Claims on which sources disagree. */
export const contested: Rule = {
  id: "contested",
  severity: "information",
  reason: "Sources disagree on this number, so a reader should know both sides before trusting either.",
  check: (facts) =>
    facts.claims.filter(({ verdict }) => verdict === "contested").map((claim) => onClaim(facts, claim, claim.headline)),
};
