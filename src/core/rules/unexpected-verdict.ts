import type { Verdict } from "../claims/schema.js";
import { verdictWords } from "../verdict-words.js";
import type { Example, Rule } from "./rule.js";

/** Claims whose verdict is another than their author expects. */
export const unexpectedVerdict: Rule = {
  id: "unexpected-verdict",
  severity: "error",
  reason: "The claim set says which verdict this claim is known to have; when it changes, someone should look.",
  examples: { bad: trains("contested"), good: trains("supported") },
  byClaim: true,
  check: ({ claims, claimSet }) =>
    claims
      .filter(
        ({ spec, verdict, reason }) => spec.expect !== undefined && verdict !== spec.expect && reason !== "pending",
      )
      .map(({ id, spec, verdict, headline }) => ({
        ...claimSet.locate(["claims", id, "expect"]),
        claim: id,
        message: `Expected ${verdictWords[spec.expect ?? "supported"].toLowerCase()}, found ${verdict ?? "exempt"}. ${headline}`,
      })),
};

function trains(expected: Verdict): Example {
  return {
    article: "The line carried 310 trains a day.\n",
    claims: `tables:
  trains: { path: trains.csv, key: line }
claims:
  trains:
    quote: carried 310 trains
    expect: ${expected}
    evidence: [{ cell: trains/main/daily }]
`,
    tables: { "trains.csv": "line,daily\nmain,310\n" },
  };
}
