import type { ClaimReading } from "../claim-reading.js";
import type { OtherReading } from "../evidence/evidence-result.js";
import { looserReading, readingMeaning } from "../reading-meaning.js";
import { onClaim } from "./claim-location.js";
import type { Rule } from "./rule.js";

/** All of a rule but its check, for claims that only another reading of their words supports. */
export interface LooserReadingRule extends Omit<Rule, "check"> {
  readonly readings: readonly OtherReading[];
  /** What to do, as a sentence. */
  readonly advice: string;
}

/** A rule that reports claims on which the data agree only by one of some readings (tier `alternate`). */
export function looserReadingRule({ readings, advice, ...rule }: LooserReadingRule): Rule {
  const isOne = (claim: ClaimReading): boolean => {
    const reading = looserReading(claim);
    return reading !== null && readings.includes(reading);
  };
  return {
    ...rule,
    check: (facts) =>
      facts.claims
        .filter((claim) => claim.verdict !== null && isOne(claim))
        .map((claim) => onClaim(facts, claim, `The data agree only if ${readingMeaning(claim)}. ${advice}`)),
  };
}
