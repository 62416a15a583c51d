import { sayNumber as rewriteByNumber } from "../../core/rewrites/say-number.js";
import type { QuickFix } from "./quick-fix.js";

/** Says the number itself in place of a bound that says next to nothing. */
export const sayNumber: QuickFix = {
  rule: "weak-bound",
  propose: ({ reading, claim }) => {
    const rewrite = rewriteByNumber(reading, claim);
    if (!rewrite) return [];
    const act = { kind: "rewrite", claim: claim.id, rewrite: "number" } as const;
    return [{ title: `Say “${rewrite.reads}”`, act }];
  },
};
