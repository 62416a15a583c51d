import * as vscode from "vscode";
import { addClaimCommand } from "../../protocol/annotate.js";
import { createClaimSet, showBeside } from "../authoring/create-claim-set.js";
import { editorAt } from "../authoring/editor-at.js";
import { savedArticle } from "../authoring/saved-article.js";
import type { Command, CommandContext } from "./command.js";

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

/** Whether an article has a claim set, if need be one that the person agrees to create. */
async function hasClaimSet(context: CommandContext, article: vscode.Uri): Promise<boolean> {
  const answer = await (await context.language()).newClaimSet(article);
  if (answer.kind === "exists") return true;
  if (answer.kind === "refused") {
    void vscode.window.showInformationMessage(answer.message);
    return false;
  }
  const create = "Create a Claim Set";
  const question = `${vscode.workspace.asRelativePath(article)} has no claim set yet, where claims are kept.`;
  if ((await vscode.window.showInformationMessage(question, create)) !== create) return false;
  return (await createClaimSet(context, article)) !== undefined;
}
