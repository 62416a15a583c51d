import { placeAtSelectionCommand } from "../../protocol/lsp.js";
import type { QuickFix } from "./quick-fix.js";

/** Lets an unplaced claim quote what is selected in the article's editor: offered in the claim set, as a command. */
export const placeAtSelection: readonly QuickFix[] = ["orphan", "ambiguous-quote"].map((rule) => ({
  rule,
  propose: ({ reading: { articleFile }, claim, commands }) => {
    if (!commands) return [];
    const title = "Place at the selection";
    const command = { title, command: placeAtSelectionCommand, arguments: [claim.id, articleFile] };
    return [{ title, act: { kind: "command", command } }];
  },
}));
