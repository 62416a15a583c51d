import type { Example, Rule } from "./rule.js";

/** Claims that no data were linked to. */
export const noEvidence: Rule = {
  id: "no-evidence",
  severity: "hint",
  reason: "A claim without data can't be checked; whoever marked it meant to.",
  semantics: [22],
  examples: {
    bad: storks("quote: 24 pairs of storks"),
    good: storks("quote: 24 pairs of storks\n    exempt: the author's own count, nowhere published"),
  },
  byClaim: true,
  check: ({ claims }) =>
    claims
      .filter(({ reason, spec }) => reason === "no-evidence" && !spec.evidence?.length && spec.exempt === undefined)
      // Who says what would settle a claim, or that it can't be verified, knows.
      .filter(({ spec }) => spec.settles === undefined && spec.expect !== "unverifiable")
      .map(({ id, declared }) => ({
        ...declared,
        claim: id,
        message: "No data are linked to this claim. Add `evidence`, or say with `exempt` why it needs none.",
      })),
};

function storks(claim: string): Example {
  return {
    article: "Last spring 24 pairs of storks nested here.\n",
    claims: `claims:\n  storks:\n    ${claim}\n`,
  };
}
