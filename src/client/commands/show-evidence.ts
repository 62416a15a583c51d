import * as vscode from "vscode";
import { toRange } from "../articles.js";
import { aboutOf } from "../views/tree-node.js";
import type { Command } from "./command.js";

/**
 * Opens the tables at the rows that a claim rests on: that of a row in a list, else the one under the cursor. Asks which
 * when there are several.
 */
export const showEvidence: Command = {
  id: "countercheck.showEvidence",
  run: async ({ articles, language }, row) => {
    const about = aboutOf(row);
    const editor = vscode.window.activeTextEditor;
    const article = about ? vscode.Uri.parse(about.article) : editor?.document.uri;
    const cursor = editor?.selection.active ?? new vscode.Position(0, 0);
    const mark =
      article &&
      articles
        .of(article)
        ?.marks.find(({ claim, range }) => (about ? claim === about.claim : toRange(range).contains(cursor)));
    if (!article || !mark) {
      void vscode.window.showInformationMessage("Place the cursor in a marked claim to see its evidence.");
      return;
    }
    const rows = await (await language()).rowsOf(article, mark.claim);
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
