import * as vscode from "vscode";
import { parseViewState, readingViewType } from "../../protocol/panel.js";
import type { Articles } from "../articles.js";
import type { Language } from "../language.js";
import { type ShownReading, showReading } from "./show-reading.js";

/** What the panels work with. */
export interface PanelContext {
  readonly articles: Pick<Articles, "of" | "onDidRead">;
  readonly extensionUri: vscode.Uri;
  /** The server; starts it when it isn't running yet. */
  language(): Promise<Pick<Language, "requestView" | "requestCards" | "claimMarkdown" | "rowsOf">>;
}

/** The reading views of this window: one for each article. */
export interface ReadingPanels extends vscode.Disposable {
  /** Opens an article's view beside the editor, or brings it to the front; selects `claim` where one is named. */
  open(article: vscode.Uri, claim?: string): Promise<void>;
}

/**
 * Makes reading views possible, those of before a window's reload among them. Cheap: nothing is read, and the server
 * isn't asked, before a view is there.
 */
export function registerReadingPanels(context: PanelContext): ReadingPanels {
  const shown = new Map<string, ShownReading>();
  const show = (panel: vscode.WebviewPanel, article: vscode.Uri, claim: string | null): void => {
    const key = article.toString();
    // Two views of one article can only come from a reload; the later one is the one that is kept.
    shown.get(key)?.panel.dispose();
    const reading = showReading(panel, article, context, claim);
    shown.set(key, reading);
    panel.onDidDispose(() => {
      if (shown.get(key) === reading) shown.delete(key);
    });
  };
  const serializer = vscode.window.registerWebviewPanelSerializer(readingViewType, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const kept = parseViewState(state);
      if (kept) show(panel, vscode.Uri.parse(kept.uri), null);
      else panel.dispose();
    },
  });
  return {
    open: async (article, claim) => {
      const existing = shown.get(article.toString());
      if (existing) {
        existing.panel.reveal(undefined, true);
        if (claim !== undefined) existing.select(claim);
        return;
      }
      show(createPanel(article), article, claim ?? null);
    },
    dispose: () => {
      serializer.dispose();
      for (const { panel } of [...shown.values()]) panel.dispose();
    },
  };
}

function createPanel(article: vscode.Uri): vscode.WebviewPanel {
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  return vscode.window.createWebviewPanel(readingViewType, titleOf(article), place, { enableFindWidget: true });
}

/** The tab's title until the article's own is known. */
function titleOf(article: vscode.Uri): string {
  return `Reading ${article.path.slice(article.path.lastIndexOf("/") + 1)}`;
}
