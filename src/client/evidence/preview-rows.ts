import * as vscode from "vscode";
import type { WireRange } from "../../protocol/lsp.js";
import { toRange } from "../articles.js";

/** A stretch of a file to be shown beside the text, with what is to be told apart in it. */
export interface PreviewPlace {
  readonly uri: vscode.Uri;
  readonly place: WireRange;
  readonly cells: readonly WireRange[];
}

/** Shows rows of tables beside the text while a person goes through a list; the focus stays in the list. */
export interface RowPreview {
  /** Shows a place; what was asked for before and isn't there yet is left out. */
  show(place: PreviewPlace): Promise<void>;
  /** Closes what was opened, and puts back what was scrolled. */
  close(): Promise<void>;
}

/** An editor that showed the file already, as it was. */
interface Before {
  readonly uri: vscode.Uri;
  readonly column: vscode.ViewColumn | undefined;
  readonly selection: vscode.Selection;
  readonly top: vscode.Range | undefined;
}

/** @param beside the column of the text, next to which rows are shown */
export function previewRows(beside: vscode.ViewColumn | undefined): RowPreview {
  const row = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground"),
  });
  const cell = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.findMatchHighlightBackground"),
    // High contrast themes have no backgrounds to tell by.
    border: "1px solid",
    borderColor: new vscode.ThemeColor("editor.findMatchHighlightBorder"),
  });
  const columns = new Set(vscode.window.tabGroups.all.map(({ viewColumn }) => viewColumn));
  const before: Before[] = [];
  const opened = new Set<string>();
  const shownTabs = new Map(vscode.window.tabGroups.all.map((group) => [group.viewColumn, group.activeTab]));
  let latest = 0;
  let target: vscode.ViewColumn | undefined;
  let last: Promise<void> = Promise.resolve();
  const showNow = async ({ uri, place, cells }: PreviewPlace, turn: number): Promise<void> => {
    if (turn !== latest) return;
    const visible = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    if (visible && !opened.has(uri.toString()) && !before.some((one) => one.uri.toString() === uri.toString())) {
      const { selection, visibleRanges, viewColumn } = visible;
      before.push({ uri, column: viewColumn, selection, top: visibleRanges[0] });
    }
    const isNew = !visible && !tabsOf(uri).length;
    const column: vscode.ViewColumn = visible?.viewColumn ?? target ?? besideOf(beside);
    // A preview tab of the person's own is not to be replaced.
    const isFree = !columns.has(column);
    const range = toRange(place);
    const editor = await vscode.window.showTextDocument(uri, {
      viewColumn: column,
      preserveFocus: true,
      preview: isFree,
      selection: new vscode.Range(range.start, range.start),
    });
    target ??= visible ? undefined : editor.viewColumn;
    if (isNew) opened.add(uri.toString());
    const all = cells.map(toRange);
    editor.setDecorations(cell, all);
    editor.setDecorations(row, all.length > 0 ? all : [range]);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  return {
    show: (place) => {
      const turn = ++latest;
      last = last.then(() => showNow(place, turn));
      const shown = last;
      last = last.catch(() => undefined);
      return shown;
    },
    close: async () => {
      latest++;
      await last;
      row.dispose();
      cell.dispose();
      const tabs = [...opened].flatMap((uri) => tabsOf(vscode.Uri.parse(uri)));
      if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
      for (const { uri, column, selection, top } of before) {
        const editor = vscode.window.visibleTextEditors.find(
          ({ document, viewColumn }) => document.uri.toString() === uri.toString() && viewColumn === column,
        );
        if (!editor) continue;
        editor.selection = selection;
        if (top) editor.revealRange(top, vscode.TextEditorRevealType.AtTop);
      }
      for (const [viewColumn, tab] of shownTabs) {
        const input = tab?.input;
        const group = vscode.window.tabGroups.all.find((one) => one.viewColumn === viewColumn);
        if (!group || group.activeTab?.label === tab?.label || !(input instanceof vscode.TabInputText)) continue;
        await vscode.window.showTextDocument(input.uri, {
          viewColumn,
          preserveFocus: true,
          preview: tab?.isPreview ?? false,
        });
      }
    },
  };
}

function besideOf(column: vscode.ViewColumn | undefined): vscode.ViewColumn {
  return column === undefined || column < 1 ? vscode.ViewColumn.Beside : Math.min(column + 1, vscode.ViewColumn.Nine);
}

function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}
