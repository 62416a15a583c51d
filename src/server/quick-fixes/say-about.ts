import { sayAbout as rewriteWithAbout } from "../../core/rewrites/say-about.js";
import type { QuickFix } from "./quick-fix.js";

/** Says "about" before a number that is off by no more than the word allows. */
export const sayAbout: readonly QuickFix[] = ["contradicted", "truncated"].map((rule) => ({
  rule,
  propose: ({ reading, claim }) => {
    const rewrite = rewriteWithAbout(reading, claim);
    if (!rewrite) return [];
    return [{ title: `Say “${rewrite.reads}”`, act: { kind: "rewrite", claim: claim.id, rewrite: "about" } }];
  },
}));
