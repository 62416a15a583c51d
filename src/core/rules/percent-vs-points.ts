import type { ClaimReading } from "../claim-reading.js";
import { isCounted } from "../is-counted.js";
import { readingMeaning } from "../reading-meaning.js";
import { onClaim } from "./claim-location.js";
import type { Example, Rule } from "./rule.js";

/** Differences of percentages that are called per cent (semantics rule 12). */
export const percentVsPoints: Rule = {
  id: "percent-vs-points",
  severity: "warning",
  reason: "From 20 % to 25 % is a rise of 25 %, or of 5 percentage points; per cent for points misstates it manifold.",
  semantics: [12],
  examples: { bad: turnout("5 %"), good: turnout("5 percentage points") },
  byClaim: true,
  check: (facts) =>
    facts.claims
      .filter(isPercentForPoints)
      .map((claim) =>
        onClaim(
          facts,
          claim,
          `The data agree only if ${readingMeaning(claim, "points")}. Say percentage points, or write the change in per cent.`,
        ),
      ),
};

/** Whether what disagrees with a claim fits as points, and nothing agrees by the words as they stand. */
export function isPercentForPoints({ verdict, evidence }: ClaimReading): boolean {
  const counted = evidence.filter(isCounted);
  if (verdict === null || counted.some(({ agrees }) => agrees === true)) return false;
  return counted.some(({ reading }) => reading === "points");
}

function turnout(change: string): Example {
  return {
    article: `Turnout rose by ${change} between the two elections.\n`,
    claims: `tables:
  turnout: { path: turnout.csv, key: year, columns: { turnout: { unit: "%" } } }
claims:
  turnout:
    quote: rose by ${change}
    relation: change
    evidence: [{ cell: turnout/2025/turnout, baseline: turnout/2021/turnout }]
`,
    tables: { "turnout.csv": "year,turnout\n2021,60.0\n2025,65.0\n" },
  };
}
