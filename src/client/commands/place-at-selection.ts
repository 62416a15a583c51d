import * as vscode from "vscode";
import { placeAtSelectionCommand } from "../../protocol/lsp.js";
import type { Command } from "./command.js";

/** Lets an unplaced claim quote what is selected in its article; from the quick fix in the claim set. */
export const placeAtSelection: Command = {
  id: placeAtSelectionCommand,
  run: async ({ language }, claim, article) => {
    if (typeof claim !== "string" || typeof article !== "string") return;
    const uri = vscode.Uri.parse(article);
    const name = vscode.workspace.asRelativePath(uri);
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => isSame(document.uri, uri));
    const editor = editors.find(({ selection }) => !selection.isEmpty);
    if (!editor) {
      if (editors.length === 0) await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
      void vscode.window.showInformationMessage(`Select the words in ${name} first.`);
      return;
    }
    const placed = await (await language()).place(editor.document.uri, claim, editor.selection);
    if (placed.kind === "refused") {
      void vscode.window.showInformationMessage(placed.message);
    } else if (!(await applyVersioned(placed))) {
      void vscode.window.showWarningMessage(`The claim set of ${name} changed meanwhile. Place the claim once more.`);
    }
  },
};

/** Whether two URIs name one document, however the server and the editor spell it. */
function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

interface VersionedEdit {
  readonly uri: vscode.Uri;
  readonly version: number | null;
  readonly edits: readonly vscode.TextEdit[];
}

/** Applies edits of one document, unless it is no longer what they were made for. */
async function applyVersioned({ uri, version, edits }: VersionedEdit): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find((document) => isSame(document.uri, uri));
  if (open && version !== null && open.version !== version) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, [...edits]);
  return vscode.workspace.applyEdit(edit);
}
