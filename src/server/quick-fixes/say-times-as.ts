import { sayTimesAs as rewriteAsTimes } from "../../core/rewrites/say-times-as.js";
import type { QuickFix } from "./quick-fix.js";

/** Says how many times as much it is, where the text says how many times more. */
export const sayTimesAs: QuickFix = {
  rule: "ambiguous-times",
  propose: ({ reading, claim }) => {
    const rewrite = rewriteAsTimes(reading, claim);
    if (!rewrite) return [];
    const act = { kind: "rewrite", claim: claim.id, rewrite: "times" } as const;
    return [{ title: `Say “${rewrite.reads}”`, preferred: true, act }];
  },
};
