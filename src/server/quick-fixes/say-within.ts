import { sayWithin as rewriteWithin } from "../../core/rewrites/say-within.js";
import type { QuickFix } from "./quick-fix.js";

/** Says “within” where the text speaks of a part, and a distance is meant. */
export const sayWithin: QuickFix = {
  rule: "of-vs-within",
  propose: ({ reading, claim }) => {
    const rewrite = rewriteWithin(reading, claim);
    if (!rewrite) return [];
    const act = { kind: "rewrite", claim: claim.id, rewrite: "within" } as const;
    return [{ title: `Say “${rewrite.reads}”`, act }];
  },
};
