import { restoreQuote } from "../../core/restore-quote.js";
import type { Proposal, QuickFix } from "./quick-fix.js";

/** Puts the words that an edited claim quotes back into the article. */
export const restoreText: QuickFix = {
  rule: "edited",
  propose: ({ reading: { article, articleFile }, claim: { anchor, spec } }) => {
    if (!anchor.shadow) return [];
    const edit = restoreQuote(article, anchor.shadow, spec.quote);
    const outcome: Proposal["outcome"] = edit
      ? { kind: "edits", file: articleFile, text: article.text, edits: [edit] }
      : { kind: "refused", message: "The old words would not read the same inside this markup. Restore them by hand." };
    return [{ title: "Restore the old text", outcome }];
  },
};
