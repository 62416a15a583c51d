import { sayBinary as rewriteInBinary } from "../../core/rewrites/say-binary.js";
import type { QuickFix } from "./quick-fix.js";

/** Writes a binary unit where the data count in steps of 1024. */
export const sayBinary: QuickFix = {
  rule: "si-vs-iec",
  propose: ({ reading, claim }) => {
    const rewrite = rewriteInBinary(reading, claim);
    if (!rewrite) return [];
    const act = { kind: "rewrite", claim: claim.id, rewrite: "binary" } as const;
    return [{ title: `Write “${rewrite.reads}”`, preferred: true, act }];
  },
};
