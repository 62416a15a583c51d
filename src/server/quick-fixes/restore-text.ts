import type { QuickFix } from "./quick-fix.js";

/** Puts the words that an edited claim quotes back into the article. */
export const restoreText: QuickFix = {
  rule: "edited",
  propose: ({ claim: { id } }) => [{ title: "Restore the old text", act: { kind: "restore", claim: id } }],
};
