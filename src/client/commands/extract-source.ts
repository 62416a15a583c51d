import * as vscode from "vscode";
import { citationAt } from "../authoring/citation-at.js";
import { showBeside } from "../authoring/create-claim-set.js";
import type { Command } from "./command.js";

/**
 * Makes a source of what an article cites: of the selected words, or of the link at the cursor. Asks for its title, and
 * opens the claim set beside the article where the rest of the source is written.
 */
export const extractSource: Command = {
  id: "countercheck.extractSource",
  run: async ({ annotations }) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      void vscode.window.showInformationMessage("Open an article, and select the words that name a document.");
      return;
    }
    const { document, selection } = editor;
    const line = document.lineAt(selection.active.line).text;
    const cited = citationAt(line, selection.active.character, document.getText(selection));
    const { url } = cited;
    const title = await vscode.window.showInputBox({
      title: "Extract a Source",
      prompt: url === undefined ? "The title of the document." : `The title of the document at ${url}`,
      value: cited.title,
    });
    if (title === undefined) return;
    const made = await annotations.annotate(document.uri, {
      kind: "add-source",
      title,
      ...(url === undefined ? {} : { url }),
    });
    if (made) await showBeside(made.claimSet, made.cursor);
  },
};
