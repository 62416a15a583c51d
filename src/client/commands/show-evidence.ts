import * as vscode from "vscode";
import { toRange } from "../articles.js";
import type { Command } from "./command.js";

/** Opens the tables at the rows that the claim under the cursor rests on; asks which when there are several. */
export const showEvidence: Command = {
  id: "countercheck.showEvidence",
  run: async ({ articles, language }) => {
    const editor = vscode.window.activeTextEditor;
    const read = editor && articles.of(editor.document.uri);
    const mark = read?.marks.find(({ range }) =>
      toRange(range).contains(editor?.selection.active ?? new vscode.Position(0, 0)),
    );
    if (!editor || !mark) {
      void vscode.window.showInformationMessage("Place the cursor in a marked claim to see its evidence.");
      return;
    }
    const rows = await (await language()).rowsOf(editor.document.uri, mark.claim);
    if (rows.length === 0) {
      void vscode.window.showInformationMessage(`No data are linked to “${mark.quote}”.`);
      return;
    }
    const items = rows.map((row) => ({ label: row.label, row }));
    const chosen =
      items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { placeHolder: mark.headline });
    if (!chosen) return;
    const selection = toRange(chosen.row.range);
    await vscode.window.showTextDocument(vscode.Uri.parse(chosen.row.uri), { selection, preview: true });
  },
};
