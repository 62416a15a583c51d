import type { QuickFix } from "./quick-fix.js";

/** Stores the words around a quote that is only a number. */
export const pinQuote: QuickFix = {
  rule: "thin-anchor",
  propose: ({ claim: { id, anchor } }) => {
    if (!anchor.source) return [];
    return [{ title: "Pin it", preferred: true, act: { kind: "relink", claim: id, span: anchor.source } }];
  },
};
