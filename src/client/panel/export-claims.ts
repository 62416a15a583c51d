import * as vscode from "vscode";
import type { ViewClaim } from "../../protocol/lsp.js";
import { claimsCsv } from "../../render/claims-csv.js";
import { folderOf } from "./panel-page.js";

/** Saves claims as CSV where the reader says; nothing is written when the dialog is cancelled. */
export async function exportClaims(claims: readonly ViewClaim[], article: vscode.Uri): Promise<void> {
  const name = article.path.slice(article.path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const suggested = vscode.Uri.joinPath(folderOf(article), `${name}-claims.csv`);
  const file = await vscode.window.showSaveDialog({
    title: "Export Claims",
    filters: { CSV: ["csv"] },
    // An article that was never saved has no folder to suggest.
    ...(article.scheme === "untitled" ? {} : { defaultUri: suggested }),
  });
  if (!file) return;
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(claimsCsv(claims)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`${vscode.workspace.asRelativePath(file)} could not be written: ${why}`);
    return;
  }
  const told = `Countercheck: ${claims.length} ${claims.length === 1 ? "claim" : "claims"} saved as ${vscode.workspace.asRelativePath(file)}`;
  vscode.window.setStatusBarMessage(told, 4000);
}
