import * as vscode from "vscode";
import { findEvidenceCommand } from "../../protocol/suggest-evidence.js";
import { editorAt } from "../authoring/editor-at.js";
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
    const editor = editorAt(article, line, character);
    if (!editor) {
      void vscode.window.showInformationMessage("Place the cursor in a number of a text to find evidence for it.");
      return;
    }
    const { document, selection } = editor;
    const language = await context.language();
    const picked = await pickSuggestion(editor, (token) => language.suggestEvidence(document.uri, selection, token));
    if (!picked) return;
    await linkEvidence(context, { article: document, number: picked.answer, suggestion: picked.suggestion });
  },
};
