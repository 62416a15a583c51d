import { sayPoints as rewriteWithPoints } from "../../core/rewrites/say-points.js";
import type { QuickFix } from "./quick-fix.js";

/** Says percentage points where the text says per cent of a difference. */
export const sayPoints: readonly QuickFix[] = ["percent-vs-points", "contradicted"].map((rule) => ({
  rule,
  propose: ({ reading, claim }) => {
    const rewrite = rewriteWithPoints(reading, claim);
    if (!rewrite) return [];
    const act = { kind: "rewrite", claim: claim.id, rewrite: "points" } as const;
    return [{ title: `Say “${rewrite.reads}”`, preferred: true, act }];
  },
}));
