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
    const editor = vscode.window.activeTextEditor;
    const read = editor && articles.of(editor.document.uri);
    if (!editor || !read) return;
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
