import * as vscode from "vscode";
import { findEvidenceCommand } from "../../protocol/suggest-evidence.js";
import { linkEvidence } from "../evidence/link-evidence.js";
import { pickSuggestion } from "../evidence/pick-suggestion.js";
import type { Command } from "./command.js";

/**
 * Finds evidence for the number at the cursor in the tables around its article; for the one that a code action names, with
 * the article's URI and the place of the number as arguments.
 */
export const findEvidence: Command = {
  id: findEvidenceCommand,
  run: async (context, article, line, character) => {
    const editor = await editorOf(article);
    if (!editor) {
      void vscode.window.showInformationMessage("Place the cursor in a number of a text to find evidence for it.");
      return;
    }
    if (typeof line === "number" && typeof character === "number" && line >= 0 && character >= 0) {
      const at = new vscode.Position(line, character);
      editor.selection = new vscode.Selection(at, at);
    }
    const { document, selection } = editor;
    const language = await context.language();
    const picked = await pickSuggestion(editor, (token) => language.suggestEvidence(document.uri, selection, token));
    if (!picked) return;
    await linkEvidence(context, { article: document, number: picked.answer, suggestion: picked.suggestion });
  },
};

async function editorOf(article: unknown): Promise<vscode.TextEditor | undefined> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (typeof article !== "string") return activeTextEditor;
  const isNamed = ({ document }: vscode.TextEditor): boolean =>
    document.uri.toString() === vscode.Uri.parse(article).toString();
  if (activeTextEditor && isNamed(activeTextEditor)) return activeTextEditor;
  return visibleTextEditors.find(isNamed);
}
