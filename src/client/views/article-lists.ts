import * as vscode from "vscode";
import type { CritiqueReading } from "../../core/critiques-of.js";
import type { ArticleLists } from "../../protocol/lists.js";
import type { Language } from "../language.js";
import type { ShownArticle } from "./shown-article.js";

/** What the views show of one article. */
export interface Lists {
  readonly article: vscode.Uri;
  readonly lists: ArticleLists;
  readonly critiques: readonly CritiqueReading[];
}

/** What is known of the shown article; undefined while nothing is, or nothing is shown. */
export interface ArticleListsSource extends vscode.Disposable {
  now(): Lists | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Asks again unless an answer is on its way; a view came into sight. */
  refresh(): void;
}

/**
 * Asks the server for what the views show, one question at a time, and only while somebody sees it: an article is read
 * anew with each key.
 * @param isSeen whether any view is visible
 * @param printOf the print of an article's last reading: while it stays, so do the critiques
 */
export function followLists(
  shown: ShownArticle,
  language: () => Promise<Language>,
  isSeen: () => boolean,
  printOf: (article: vscode.Uri) => number | undefined,
): ArticleListsSource {
  const changed = new vscode.EventEmitter<void>();
  let known: Lists | undefined;
  let knownPrint: number | undefined;
  let isAsking = false;
  let isStale = false;
  const ask = async (): Promise<void> => {
    const now = shown.now();
    if (now.kind !== "article") {
      known = undefined;
      changed.fire();
      return;
    }
    const server = await language();
    const print = printOf(now.uri);
    const isSame = print !== undefined && print === knownPrint && known?.article.toString() === now.uri.toString();
    const [lists, critiques] = await Promise.all([
      server.requestLists(now.uri),
      isSame && known ? known.critiques : server.requestCritiques(now.uri),
    ]);
    const after = shown.now();
    if (after.kind === "none" || after.uri.toString() !== now.uri.toString()) return;
    known = lists ? { article: now.uri, lists, critiques } : undefined;
    knownPrint = print;
    changed.fire();
  };
  const refresh = (): void => {
    if (!isSeen()) return;
    isStale = true;
    if (isAsking) return;
    isAsking = true;
    void (async () => {
      while (isStale) {
        isStale = false;
        // A server that can't be asked told why already; what is shown stays until the next reading.
        await ask().catch(() => undefined);
      }
      isAsking = false;
    })();
  };
  const subscription = shown.onDidChange(() => {
    const now = shown.now();
    if (known && (now.kind === "none" || now.uri.toString() !== known.article.toString())) {
      known = undefined;
      changed.fire();
    }
    refresh();
  });
  return {
    now: () => known,
    onDidChange: changed.event,
    refresh,
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}
