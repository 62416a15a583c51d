import { writeValue as rewriteByValue } from "../../core/rewrites/write-value.js";
import type { QuickFix } from "./quick-fix.js";

/** Findings of numbers that the data have otherwise, or only by another reading of the words, or far from a bound. */
const rules = [
  "contradicted",
  "misquoted",
  "percent-vs-points",
  "truncated",
  "of-vs-within",
  "ambiguous-faster",
  "si-vs-iec",
  "weak-bound",
];

/** Writes the value from the data in place of a number. */
export const writeValue: readonly QuickFix[] = rules.map((rule) => ({
  rule,
  propose: ({ reading, claim }) => {
    const rewrite = rewriteByValue(reading, claim);
    if (!rewrite) return [];
    const title = `Write the value from the data: ${rewrite.reads}`;
    // Whether the text or the data are wrong is for the author to say; that digits were cut off is plain.
    const preferred = rule === "truncated";
    return [{ title, preferred, act: { kind: "rewrite", claim: claim.id, rewrite: "value" } }];
  },
}));
