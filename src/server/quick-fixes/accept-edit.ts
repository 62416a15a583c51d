import type { QuickFix } from "./quick-fix.js";

/** Lets an edited claim quote the words as they are now. */
export const acceptEdit: QuickFix = {
  rule: "edited",
  propose: ({ claim: { id, anchor } }) => {
    if (!anchor.source) return [];
    return [{ title: "Accept the new text", preferred: true, act: { kind: "relink", claim: id, span: anchor.source } }];
  },
};
