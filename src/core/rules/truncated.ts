import { isCounted } from "../is-counted.js";
import { onClaim } from "./claim-location.js";
import type { Example, Rule } from "./rule.js";

/** Numbers that were cut off where they should have been rounded (semantics rule 5). */
export const truncated: Rule = {
  id: "truncated",
  severity: "hint",
  reason: "5.279 rounds to 5.28; who writes 5.27 has cut digits off, and shifts every number one way.",
  semantics: [5],
  examples: { bad: rain("5.27"), good: rain("5.28") },
  byClaim: true,
  check: (facts) =>
    facts.claims
      .filter(({ evidence, verdict }) => {
        const agreeing = evidence.filter((result) => isCounted(result) && result.agrees === true);
        return verdict !== null && agreeing.length > 0 && agreeing.every(({ tier }) => tier === "truncated");
      })
      .map((claim) =>
        onClaim(facts, claim, "The data agree only if digits were cut off here. Round the number, or say more digits."),
      ),
};

function rain(depth: string): Example {
  return {
    article: `In May ${depth} mm of rain fell.\n`,
    claims: `tables:
  rain: { path: rain.csv, key: month, columns: { depth: { unit: mm } } }
claims:
  rain:
    quote: ${depth} mm of rain
    evidence: [{ cell: rain/May/depth }]
`,
    tables: { "rain.csv": "month,depth\nMay,5.279\n" },
  };
}
