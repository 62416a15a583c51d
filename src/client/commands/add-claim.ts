import * as vscode from "vscode";
import { addClaimCommand } from "../../protocol/annotate.js";
import { showBeside } from "../authoring/create-claim-set.js";
import { editorAt } from "../authoring/editor-at.js";
import { hasClaimSet } from "../authoring/has-claim-set.js";
import { savedArticle } from "../authoring/saved-article.js";
import type { Command } from "./command.js";

/**
 * Adds a claim on the selected words, or on the number at the cursor, and opens the claim set beside the article with the
 * cursor where its evidence goes; of the number that a code action names. Where there is no claim set yet, it offers to create one.
 */
export const addClaim: Command = {
  id: addClaimCommand,
  run: async (context, article, line, character) => {
    const editor = await savedArticle("run Add a Claim again", editorAt(article, line, character));
    if (!editor) return;
    const { document, selection } = editor;
    const { uri, version } = document;
    if (!(await hasClaimSet(context, uri))) return;
    if (document.version !== version) {
      void vscode.window.showInformationMessage("The text changed meanwhile. Add the claim once more.");
      return;
    }
    const { start, end } = selection;
    const made = await context.annotations.annotate(uri, { kind: "add-claim", range: { start, end } });
    if (!made) return;
    await showBeside(made.claimSet, made.cursor);
    // The article may have become narrower: its words are kept in sight.
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  },
};
