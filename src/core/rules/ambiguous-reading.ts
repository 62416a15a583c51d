import { verdictWords } from "../verdict-words.js";
import { onClaim } from "./claim-location.js";
import type { Example, Rule } from "./rule.js";

/** Claims whose words can be read in ways that lead to different verdicts. */
export const ambiguousReading: Rule = {
  id: "ambiguous-reading",
  severity: "information",
  reason: "A phrase that can be read in several ways deserves a verdict only where all readings agree.",
  semantics: [20],
  examples: {
    bad: upgrade("2 %", "readings: { relative: { relation: change }, points: { relation: difference } }"),
    good: upgrade("2 percentage points", "relation: difference"),
  },
  byClaim: true,
  check: (facts) =>
    facts.claims
      .filter(({ reason }) => reason === "ambiguous-reading")
      .map((claim) => {
        const readings = claim.readings.map(({ name, verdict }) => `${name}: ${verdictWords[verdict].toLowerCase()}`);
        const several = "The quote holds several numbers; `says` can tell which one is meant.";
        return onClaim(facts, claim, readings.length > 0 ? `${claim.headline} (${readings.join("; ")})` : several);
      }),
};

function upgrade(gap: string, reading: string): Example {
  return {
    article: `Overhead was ${gap} higher on the new version.\n`,
    claims: `tables:
  overhead: { path: overhead.csv, key: version, columns: { share: { unit: "%" } } }
claims:
  overhead:
    quote: Overhead was ${gap} higher
    ${reading}
    evidence: [{ cell: overhead/new/share, baseline: overhead/old/share }]
`,
    tables: { "overhead.csv": "version,share\nold,10\nnew,12\n" },
  };
}
