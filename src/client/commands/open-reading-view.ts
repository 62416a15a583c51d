import * as vscode from "vscode";
import type { ClaimMark } from "../../protocol/lsp.js";
import { toRange } from "../articles.js";
import type { Command } from "./command.js";

/** Opens the reading view beside the editor: of the article in the link, else of the active one. */
export const openReadingView: Command = {
  id: "countercheck.openReadingView",
  run: async ({ articles, openReadingView }, target, claim) => {
    const uri = typeof target === "string" ? vscode.Uri.parse(target) : vscode.window.activeTextEditor?.document.uri;
    if (!uri || (uri.scheme !== "file" && uri.scheme !== "vscode-remote" && uri.scheme !== "untitled")) {
      void vscode.window.showInformationMessage("Open an article first, or try Countercheck: Open Sample Article.");
      return;
    }
    await openReadingView(uri, typeof claim === "string" ? claim : claimAtCursor(articles.of(uri)?.marks));
  },
};

/** The claim under the cursor of the active editor, so that the view opens where the reader is. */
function claimAtCursor(marks: readonly ClaimMark[] | undefined): string | undefined {
  const cursor = vscode.window.activeTextEditor?.selection.active;
  return cursor && marks?.find(({ range }) => toRange(range).contains(cursor))?.claim;
}
