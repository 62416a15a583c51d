import { onClaim } from "./claim-location.js";
import type { Example, Rule } from "./rule.js";

/** Claims on which sources disagree. */
export const contested: Rule = {
  id: "contested",
  severity: "information",
  reason: "Sources disagree on this number, so a reader should know both sides before trusting either.",
  semantics: [20],
  examples: { bad: pump(112), good: pump(90) },
  byClaim: true,
  check: (facts) =>
    facts.claims.filter(({ verdict }) => verdict === "contested").map((claim) => onClaim(facts, claim, claim.headline)),
};

function pump(measured: number): Example {
  return {
    article: "The maker says that the pump draws 90 watts.\n",
    claims: `parties:
  maker: { name: The maker, interest: sells the pump }
  lab: { name: A test lab }
tables:
  tests: { path: tests.csv, key: device, reported-by: lab, columns: { power: { unit: W } } }
claims:
  power:
    quote: draws 90 watts
    by: maker
    evidence: [{ cell: tests/pump/power }]
`,
    tables: { "tests.csv": `device,power\npump,${measured}\n` },
  };
}
