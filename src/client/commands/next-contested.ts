import * as vscode from "vscode";
import type { ArticleRead } from "../../protocol/lsp.js";
import { toRange } from "../articles.js";
import type { Command, CommandContext } from "./command.js";

/** Moves the cursor to the next contested or contradicted claim, round the end of the article. */
export const nextContested: Command = { id: "countercheck.nextContested", run: (context) => move(context, 1) };

/** The same, backwards. */
export const previousContested: Command = { id: "countercheck.previousContested", run: (context) => move(context, -1) };

async function move({ articles }: CommandContext, step: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const read = editor && articles.of(editor.document.uri);
  if (!editor || !read) return;
  const target = neighbour(loudRanges(read), editor.selection.start, step);
  if (!target) {
    void vscode.window.setStatusBarMessage("Countercheck: no contested claims here", 3000);
    return;
  }
  editor.selection = new vscode.Selection(target.start, target.start);
  editor.revealRange(target, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand("editor.action.showHover");
}

function loudRanges(read: ArticleRead): readonly vscode.Range[] {
  return read.marks
    .filter(({ verdict }) => verdict === "contested" || verdict === "contradicted")
    .map(({ range }) => toRange(range))
    .toSorted((a, b) => a.start.compareTo(b.start));
}

function neighbour(ranges: readonly vscode.Range[], from: vscode.Position, step: 1 | -1): vscode.Range | undefined {
  return step === 1
    ? (ranges.find(({ start }) => start.isAfter(from)) ?? ranges[0])
    : (ranges.findLast(({ start }) => start.isBefore(from)) ?? ranges.at(-1));
}
