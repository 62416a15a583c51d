import * as vscode from "vscode";
import { unplacedWords } from "../../core/unplaced-words.js";
import type { ArticleRead, ClaimMark, UnplacedClaim } from "../../protocol/lsp.js";
import { toRange } from "../articles.js";
import { verdictIcons, verdictOrder } from "../verdict-icons.js";
import type { Command } from "./command.js";

/** A line of the list; lines that part the groups lead nowhere. */
interface ClaimItem extends vscode.QuickPickItem {
  readonly mark?: ClaimMark;
  readonly unplaced?: UnplacedClaim;
}

/**
 * Lists the active article's claims, the loud ones first and the unplaced ones in a group of their own. Choosing one goes
 * to its words, or to the quote in the claim set of one that has no place.
 */
export const listClaims: Command = {
  id: "countercheck.listClaims",
  run: async ({ articles }) => {
    const read = articles.active();
    if (!read) return;
    const uri = vscode.Uri.parse(read.uri);
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: columnOf(uri), preserveFocus: true });
    const items = claimItems(read);
    const [before] = editor.visibleRanges;
    const chosen = await vscode.window.showQuickPick(items, {
      placeHolder: "Go to a claim",
      matchOnDetail: true,
      onDidSelectItem: (item) => {
        const mark = items.find((one) => one === item)?.mark;
        if (mark) editor.revealRange(toRange(mark.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      },
    });
    // The text went along with the list; whoever leaves the list is where they were.
    if (!chosen?.mark && before) editor.revealRange(before, vscode.TextEditorRevealType.AtTop);
    if (chosen?.mark) {
      const range = toRange(chosen.mark.range);
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    if (chosen?.unplaced) {
      const { declaration } = chosen.unplaced;
      const selection = toRange(declaration.range);
      await vscode.window.showTextDocument(vscode.Uri.parse(declaration.uri), { selection });
    }
  },
};

/** The lines of the list. */
export function claimItems({ marks, unplaced }: Pick<ArticleRead, "marks" | "unplaced">): readonly ClaimItem[] {
  const placed = marks
    .toSorted((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict))
    .map((mark) => ({ label: `$(${verdictIcons[mark.verdict]}) ${mark.quote}`, detail: mark.headline, mark }));
  if (unplaced.length === 0) return placed;
  const group = { label: `Unplaced (${unplaced.length})`, kind: vscode.QuickPickItemKind.Separator };
  return [...placed, group, ...unplaced.map((one) => unplacedItem(one))];
}

function unplacedItem(unplaced: UnplacedClaim): ClaimItem {
  const { quote, state, candidates } = unplaced;
  const why = unplacedWords(state, candidates.length);
  const detail = `${why.charAt(0).toUpperCase()}${why.slice(1)}: go to its place in the claim set`;
  return { label: `$(debug-disconnect) ${quote}`, detail, unplaced };
}

/** The column in which a document shows already; the active one when it doesn't. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return shown?.viewColumn ?? vscode.ViewColumn.Active;
}
