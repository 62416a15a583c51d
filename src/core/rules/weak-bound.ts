import { boundWeakness } from "../bound-weakness.js";
import { onClaim } from "./claim-location.js";
import type { Example, Rule } from "./rule.js";

/** Bounds that are true and say next to nothing (semantics rule 8). */
export const weakBound: Rule = {
  id: "weak-bound",
  severity: "information",
  reason: "“More than 50 %” is true of 90 %, and lets a reader think of 51 %.",
  semantics: [8],
  examples: { bad: voters("more than 50 %"), good: voters("more than 85 %") },
  byClaim: true,
  check: (facts) =>
    facts.claims.flatMap((claim) => {
      const message = claim.verdict === null ? null : boundWeakness(claim, facts.claimSet);
      return message === null ? [] : [onClaim(facts, claim, message)];
    }),
};

function voters(bound: string): Example {
  return {
    article: `In the village ${bound} of voters took part.\n`,
    claims: `tables:
  votes: { path: votes.csv, key: place, columns: { turnout: { unit: "%" } } }
claims:
  turnout:
    quote: ${bound} of voters
    evidence: [{ cell: votes/village/turnout }]
`,
    tables: { "votes.csv": "place,turnout\nvillage,90\n" },
  };
}
