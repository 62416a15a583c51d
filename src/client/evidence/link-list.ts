import * as vscode from "vscode";
import type { DraftLink } from "../../protocol/suggest-evidence.js";
import { toRange } from "../articles.js";
import { toItem, toPlace } from "./pick-suggestion.js";
import { previewRows } from "./preview-rows.js";

/**
 * A list of draft links that stays open, and keeps the focus, while what was chosen is written: a key that is pressed again
 * must not go to the article.
 */
export interface LinkList {
  /** Shows that something is going on, with nothing to choose. */
  wait(words: string): void;
  /**
   * Lists links, and shows number and row of each while a person moves through them.
   * @param from where in the text the list begins to be read
   * @returns what was chosen; undefined when the list was closed
   */
  choose(links: readonly DraftLink[], title: string, from: number): Promise<DraftLink | undefined>;
  /** Lists one thing to do, and waits for it to be chosen; false when the list was closed. */
  confirm(item: vscode.QuickPickItem, title: string, placeholder: string): Promise<boolean>;
  /** Resolves when the list is closed, by the person too. */
  readonly closed: Promise<undefined>;
  /** Closes the list and leaves the editors as they were. */
  close(): Promise<void>;
}

interface LinkItem extends vscode.QuickPickItem {
  readonly link: DraftLink | null;
}

/** Opens an empty list for a text. */
export function openLinkList(editor: vscode.TextEditor): LinkList {
  const { document } = editor;
  const pick = vscode.window.createQuickPick<LinkItem>();
  const preview = previewRows(editor.viewColumn);
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.findMatchHighlightBackground"),
    border: "1px solid",
    borderColor: new vscode.ThemeColor("editor.findMatchHighlightBorder"),
  });
  const [top] = editor.visibleRanges;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let accept: ((item: LinkItem) => void) | undefined;
  const closed = new Promise<undefined>((resolve) => pick.onDidHide(() => resolve(undefined)));
  const accepted = (): Promise<LinkItem | undefined> => {
    pick.busy = false;
    const item = new Promise<LinkItem>((resolve) => {
      accept = resolve;
    });
    return Promise.race([item, closed]);
  };
  pick.onDidAccept(() => pick.selectedItems[0] && accept?.(pick.selectedItems[0]));
  pick.onDidChangeActive(([item]) => {
    if (!item?.link) return;
    const range = toRange(item.link.number.range);
    editor.setDecorations(mark, [range]);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    preview.show(toPlace(item.link.suggestion)).catch(() => {
      pick.title = "The row can't be shown";
    });
  });
  pick.title = "Review Draft Links";
  pick.show();
  return {
    closed,
    wait: (words) => {
      accept = undefined;
      pick.busy = true;
      pick.placeholder = words;
      pick.value = "";
      pick.items = [];
      editor.setDecorations(mark, []);
    },
    choose: async (links, title, from) => {
      pick.title = title;
      pick.placeholder = "Look at the row before you link it: equal numbers occur by chance";
      pick.items = links.map(toLinkItem);
      const next = pick.items.find(({ link }) => link && document.offsetAt(toRange(link.number.range).start) > from);
      if (next) pick.activeItems = [next];
      return (await accepted())?.link ?? undefined;
    },
    confirm: async (item, title, placeholder) => {
      pick.title = title;
      pick.placeholder = placeholder;
      pick.items = [{ ...item, link: null }];
      return (await accepted()) !== undefined;
    },
    close: async () => {
      pick.hide();
      mark.dispose();
      await preview.close();
      if (top) editor.revealRange(top, vscode.TextEditorRevealType.AtTop);
      pick.dispose();
    },
  };
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
