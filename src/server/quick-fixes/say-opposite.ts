import { sayOpposite as rewriteAsOpposite } from "../../core/rewrites/say-opposite.js";
import type { QuickFix } from "./quick-fix.js";

/** Turns the word of change where the data move the other way. */
export const sayOpposite: QuickFix = {
  rule: "direction",
  propose: ({ reading, claim }) => {
    const rewrite = rewriteAsOpposite(reading, claim);
    if (!rewrite) return [];
    const act = { kind: "rewrite", claim: claim.id, rewrite: "opposite" } as const;
    return [{ title: `Say “${rewrite.reads}”`, act }];
  },
};
