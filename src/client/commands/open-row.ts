import * as vscode from "vscode";
import type { Command } from "./command.js";

/** Opens a table at a row, from a hover's link. Whatever a link says, only files are opened, and nothing is run. */
export const openRow: Command = {
  id: "countercheck.openRow",
  run: async (_context, file, line) => {
    if (typeof file !== "string" || typeof line !== "number" || !Number.isInteger(line) || line < 0) return;
    const uri = vscode.Uri.parse(file);
    if (uri.scheme !== "file") return;
    const at = new vscode.Position(line, 0);
    const options = { selection: new vscode.Range(at, at), viewColumn: vscode.ViewColumn.Active, preview: true };
    try {
      await vscode.window.showTextDocument(uri, options);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        `The table ${vscode.workspace.asRelativePath(uri)} could not be opened: ${why}`,
      );
    }
  },
};
