import * as vscode from "vscode";
import type { ClaimMark } from "../../protocol/lsp.js";
import { toRange } from "../articles.js";
import type { Command } from "./command.js";

/** Opens the reading view beside the editor: of the article in the link, else of the active one. */
export const openReadingView: Command = {
  id: "countercheck.openReadingView",
  run: async ({ articles, openReadingView }, target, claim) => {
    const uri = typeof target === "string" ? vscode.Uri.parse(target) : vscode.window.activeTextEditor?.document.uri;
    if (!uri) {
      void vscode.window.showInformationMessage("Open an article first, or try Countercheck: Open Sample Article.");
      return;
    }
    if (!hasReadingView(uri)) return;
    await openReadingView(uri, typeof claim === "string" ? claim : claimAtCursor(articles.of(uri)?.marks));
  },
};

/**
 * Whether a document can have a view; where it can't, this says so and what to do. Earlier versions, and files that another
 * extension serves from elsewhere, have no claim set that could be read.
 */
export function hasReadingView({ scheme, path }: vscode.Uri): boolean {
  const can = scheme === "file" || scheme === "vscode-remote" || scheme === "untitled";
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (!can) {
    void vscode.window.showInformationMessage(
      `Only files on disk and unsaved texts have a reading view, since claim sets and tables are read from disk. Save a copy of ${name} in a folder, and open that.`,
    );
  }
  return can;
}

/** The claim under the cursor of the active editor, so that the view opens where the reader is. */
function claimAtCursor(marks: readonly ClaimMark[] | undefined): string | undefined {
  const cursor = vscode.window.activeTextEditor?.selection.active;
  return cursor && marks?.find(({ range }) => toRange(range).contains(cursor))?.claim;
}
