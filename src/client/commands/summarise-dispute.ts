import * as vscode from "vscode";
import { toRange } from "../articles.js";
import type { Command } from "./command.js";

/** Opens the dispute that the claim under the cursor is part of as an unsaved Markdown document. */
export const summariseDispute: Command = {
  id: "countercheck.summariseDispute",
  run: async ({ articles, language }) => {
    const editor = vscode.window.activeTextEditor;
    const cursor = editor?.selection.active;
    const mark =
      editor && articles.of(editor.document.uri)?.marks.find(({ range }) => cursor && toRange(range).contains(cursor));
    if (!editor || !mark) {
      void vscode.window.showInformationMessage("Place the cursor in a marked claim whose dispute you want to read.");
      return;
    }
    const content = await (await language()).requestDispute(editor.document.uri, mark.claim);
    if (content === null) {
      void vscode.window.showInformationMessage(
        `No other claim contests “${mark.quote}”: none contradicts it, and none states another value of its measurement.`,
      );
      return;
    }
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  },
};
