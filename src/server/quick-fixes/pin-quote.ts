import { type QuickFix, relinked } from "./quick-fix.js";

/** Stores the words around a quote that is only a number. */
export const pinQuote: QuickFix = {
  rule: "thin-anchor",
  propose: ({ reading, claim }) => {
    const { source } = claim.anchor;
    return source ? [{ title: "Pin it", preferred: true, outcome: relinked(reading, claim.id, source) }] : [];
  },
};
