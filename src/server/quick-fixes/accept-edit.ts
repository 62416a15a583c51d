import { type QuickFix, relinked } from "./quick-fix.js";

/** Lets an edited claim quote the words as they are now. */
export const acceptEdit: QuickFix = {
  rule: "edited",
  propose: ({ reading, claim }) => {
    const { source } = claim.anchor;
    if (!source) return [];
    return [{ title: "Accept the new text", preferred: true, outcome: relinked(reading, claim.id, source) }];
  },
};
