import { verdictWords } from "../headline.js";
import { onClaim } from "./claim-location.js";
import type { Rule } from "./rule.js";

/** Claims whose words can be read in ways that lead to different verdicts. */
export const ambiguousReading: Rule = {
  id: "ambiguous-reading",
  severity: "information",
  reason: "A phrase that can be read in several ways deserves a verdict only where all readings agree.",
  check: (facts) =>
    facts.claims
      .filter(({ reason }) => reason === "ambiguous-reading")
      .map((claim) => {
        const readings = claim.readings.map(({ name, verdict }) => `${name}: ${verdictWords[verdict].toLowerCase()}`);
        const several = "The quote holds several numbers; `says` can tell which one is meant.";
        return onClaim(facts, claim, readings.length > 0 ? `${claim.headline} (${readings.join("; ")})` : several);
      }),
};
