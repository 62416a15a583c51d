import * as vscode from "vscode";
import type { ClaimMark } from "../../protocol/lsp.js";
import { toRange } from "../articles.js";
import type { Command } from "./command.js";

const icons: Readonly<Record<ClaimMark["verdict"], string>> = {
  contradicted: "$(close)",
  contested: "$(law)",
  unverifiable: "$(question)",
  supported: "$(check)",
  exempt: "$(dash)",
};
const order = Object.keys(icons) as ClaimMark["verdict"][];

/** Lists the active article's claims, the loud ones first; choosing one goes there. */
export const listClaims: Command = {
  id: "countercheck.listClaims",
  run: async ({ articles }) => {
    const read = articles.active();
    if (!read) return;
    const uri = vscode.Uri.parse(read.uri);
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri), preserveFocus: true });
    const items = read.marks
      .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
      .map((mark) => ({ label: `${icons[mark.verdict]} ${mark.quote}`, detail: mark.headline, mark }));
    const chosen = await vscode.window.showQuickPick(items, {
      placeHolder: "Go to a claim",
      matchOnDetail: true,
      onDidSelectItem: (item) => {
        const seen = items.find((one) => one === item);
        if (seen) editor.revealRange(toRange(seen.mark.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      },
    });
    if (!chosen) return;
    const range = toRange(chosen.mark.range);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  },
};

/** The column in which a document shows already; the active one when it doesn't. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return shown?.viewColumn ?? vscode.ViewColumn.Active;
}
