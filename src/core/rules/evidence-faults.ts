import type { UnverifiableReason } from "../evidence/evidence-result.js";
import type { Severity } from "./finding.js";
import type { Rule } from "./rule.js";

/** Evidence that points to nothing: no such table, column or row. */
export const danglingEvidence = faultRule(
  "dangling-evidence",
  "error",
  "Evidence that points to a table, column or row which isn't there supports nothing.",
);

/** Rows whose cell holds no number. */
export const notANumber = faultRule("not-a-number", "error", "A cell that holds no number can't be compared with one.");

/** Several rows fit, and nothing says how they become one value. */
export const ambiguousSelection = faultRule(
  "ambiguous-selection",
  "warning",
  "Several rows of one reporter fit; picking one of them silently would be guessing (semantics rule 9).",
);

/** Claim and data in units of different kinds. */
export const unitMismatch = faultRule(
  "unit-mismatch",
  "warning",
  "Numbers in units of different kinds say nothing of each other.",
);

/** A relation without something to relate to. */
export const noBaseline = faultRule(
  "no-baseline",
  "warning",
  "A change or share needs the value that it is taken from.",
);

/** A relation to zero. */
export const zeroBaseline = faultRule("zero-baseline", "warning", "Nothing can be divided by a baseline of zero.");

/** Reported intervals that are much wider than the claim. */
export const tooWide = faultRule(
  "too-wide",
  "information",
  "A reported interval more than twice as wide as the claim can't tell whether the claim holds.",
);

/** A rule that reports each evidence entry which could not be compared for one reason, at the entry's own lines. */
function faultRule(reason: UnverifiableReason, severity: Severity, why: string): Rule {
  return {
    id: reason,
    severity,
    reason: why,
    check: ({ claims, claimSet }) =>
      claims.flatMap(({ id, evidence, verdict }) =>
        evidence
          .filter((result) => result.reason === reason && verdict !== null && !result.told)
          .map((result) => ({
            ...claimSet.locate(["claims", id, "evidence", result.entry]),
            claim: id,
            message: result.message ?? why,
          })),
      ),
  };
}
