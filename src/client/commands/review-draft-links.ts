import * as vscode from "vscode";
import type { DraftLink } from "../../protocol/suggest-evidence.js";
import { toRange } from "../articles.js";
import { linkEvidence } from "../evidence/link-evidence.js";
import { toItem, toPlace } from "../evidence/pick-suggestion.js";
import { previewRows } from "../evidence/preview-rows.js";
import type { Command, CommandContext } from "./command.js";

/**
 * Goes through the numbers of the active text that stand in a table around it: shows number and row while one moves through
 * the list, links what is chosen, and comes back with what is left.
 */
export const reviewDraftLinks: Command = {
  id: "countercheck.reviewDraftLinks",
  run: async (context) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      void vscode.window.showInformationMessage("Open a text to review the links that its numbers could have.");
      return;
    }
    const { document } = editor;
    for (let from = 0; ; ) {
      const shown = vscode.window.visibleTextEditors.find((one) => one.document === document) ?? editor;
      const link = await pickLink(context, shown, from);
      if (!link) return;
      from = document.offsetAt(toRange(link.number.range).start);
      if (!(await linkEvidence(context, { article: document, number: link, suggestion: link.suggestion }))) return;
    }
  },
};

interface LinkItem extends vscode.QuickPickItem {
  readonly link: DraftLink;
}

/** @param from where in the text the list begins to be read: behind what was linked last */
async function pickLink(
  { language }: CommandContext,
  editor: vscode.TextEditor,
  from: number,
): Promise<DraftLink | undefined> {
  const { document } = editor;
  const pick = vscode.window.createQuickPick<LinkItem>();
  const cancel = new vscode.CancellationTokenSource();
  const preview = previewRows(editor.viewColumn);
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.findMatchHighlightBackground"),
    border: "1px solid",
    borderColor: new vscode.ThemeColor("editor.findMatchHighlightBorder"),
  });
  const [top] = editor.visibleRanges;
  pick.title = "Review Draft Links";
  pick.placeholder = "Searching the tables around this text…";
  pick.busy = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const chosen = new Promise<DraftLink | undefined>((resolve) => {
    pick.onDidHide(() => resolve(undefined));
    pick.onDidAccept(() => pick.selectedItems[0] && resolve(pick.selectedItems[0].link));
    pick.onDidChangeActive(([item]) => {
      if (!item) return;
      const range = toRange(item.link.number.range);
      editor.setDecorations(mark, [range]);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      preview.show(toPlace(item.link.suggestion)).catch(() => {
        pick.title = "The row can't be shown";
      });
    });
  });
  pick.show();
  try {
    const search = (await language()).draftLinks(document.uri, cancel.token);
    const found = await Promise.race([search, chosen.then(() => undefined)]);
    if (!found) return undefined;
    if (found.kind === "none" || found.links.length === 0) {
      void vscode.window.showInformationMessage(
        found.kind === "none" ? found.message : noneLeft(found.numbers, found.tables),
      );
      return undefined;
    }
    pick.busy = false;
    pick.title = `Review Draft Links: ${found.links.length} of ${found.numbers} numbers without evidence`;
    pick.placeholder = "Look at the row before you link it: equal numbers occur by chance";
    pick.items = found.links.map(toLinkItem);
    const next = pick.items.find(({ link }) => document.offsetAt(toRange(link.number.range).start) > from);
    if (next) pick.activeItems = [next];
    return await chosen;
  } finally {
    cancel.cancel();
    pick.hide();
    mark.dispose();
    await preview.close();
    if (top) editor.revealRange(top, vscode.TextEditorRevealType.AtTop);
    pick.dispose();
    cancel.dispose();
  }
}

function toLinkItem(link: DraftLink): LinkItem {
  const { suggestion, words } = link;
  const { label, description, detail } = toItem(suggestion);
  return {
    label: `$(link) ${words.text}`,
    description: `${label.replace(/^\$\([a-z-]+\) /, "")}, ${description ?? ""}`,
    ...(detail === undefined ? {} : { detail }),
    link,
  };
}

function noneLeft(numbers: number, tables: number): string {
  if (tables === 0) return "There is no table around this text. Put a CSV or TSV file into its folder.";
  if (numbers === 0) return "Every number of this text has evidence or an exemption.";
  return `None of the ${numbers} numbers without evidence clearly stands in a table around this text. Find Evidence for This Number looks closer at one.`;
}
