import { writeValue as rewriteByValue } from "../../core/rewrites/write-value.js";
import type { QuickFix } from "./quick-fix.js";

/** Writes the value from the data in place of a number that they contradict, or that was cut off. */
export const writeValue: readonly QuickFix[] = ["contradicted", "misquoted", "percent-vs-points", "truncated"].map(
  (rule) => ({
    rule,
    propose: ({ reading, claim }) => {
      const rewrite = rewriteByValue(reading, claim);
      if (!rewrite) return [];
      const title = `Write the value from the data: ${rewrite.reads}`;
      // Whether the text or the data are wrong is for the author to say; that digits were cut off is plain.
      const preferred = rule === "truncated";
      return [{ title, preferred, act: { kind: "rewrite", claim: claim.id, rewrite: "value" } }];
    },
  }),
);
