import type { ClaimReading } from "../claim-reading.js";
import { printNumber } from "../evidence/print-value.js";
import { possibleValues } from "../possible-values.js";
import { onClaim } from "./claim-location.js";
import type { Example, Rule } from "./rule.js";

/** Percentages and means that whole things can't give (semantics rule 18). */
export const impossiblePercentage: Rule = {
  id: "impossible-percentage",
  severity: "warning",
  reason: "Of 28 whole answers only some means and percentages can come out; any other one has a mistake in it.",
  semantics: [18],
  examples: { bad: answers("5.19"), good: answers("5.21") },
  check: (facts) =>
    facts.claims.flatMap((claim) => {
      const message = impossible(claim);
      return message === null ? [] : [onClaim(facts, claim, message)];
    }),
};

function impossible({ stated, spec, anchor }: ClaimReading): string | null {
  if (stated === null || spec.n === undefined || anchor.shadow === null) return null;
  const values = possibleValues(stated, spec.relation, spec.n);
  if (values === null || values.isPossible) return null;
  const unit = values.kind === "percentage" ? "\u00a0%" : "";
  const nearest = values.nearest.map((value) => `${printNumber(value)}${unit}`).join(" and ");
  const what =
    values.kind === "percentage" ? `a percentage of ${spec.n} whole things` : `the mean of ${spec.n} whole values`;
  return `“${stated.text.trim()}” can't be ${what}; the nearest possible are ${nearest}.`;
}

function answers(mean: string): Example {
  return {
    article: `The 28 pupils gave the lesson a mean mark of ${mean}.\n`,
    claims: `tables:
  marks: { path: marks.csv, key: lesson }
claims:
  marks:
    quote: a mean mark of ${mean}
    n: 28
    evidence: [{ cell: marks/first/mean }]
`,
    tables: { "marks.csv": `lesson,mean\nfirst,${mean}\n` },
  };
}
