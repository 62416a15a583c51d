import * as vscode from "vscode";
import { parseViewState, readingViewType } from "../../protocol/panel.js";
import type { Articles } from "../articles.js";
import type { Language } from "../language.js";
import { type ShownAtFirst, type ShownReading, showReading } from "./show-reading.js";

/** What the panels work with. */
export interface PanelContext {
  readonly articles: Pick<Articles, "of" | "onDidRead" | "onDidTellEdit">;
  readonly extensionUri: vscode.Uri;
  /** The server; starts it when it isn't running yet. */
  language(): Promise<Pick<Language, "requestView" | "requestCards" | "requestTrial" | "claimMarkdown" | "rowsOf">>;
}

/** The reading views of this window: for each article one that follows its editor, and any number that stand apart. */
export interface ReadingPanels extends vscode.Disposable {
  /** Opens an article's view beside the editor, or brings it to the front; selects `claim` where one is named. */
  open(article: vscode.Uri, claim?: string): Promise<void>;
  /** Opens one more view of an article, which keeps a place of its own. */
  openAnother(article: vscode.Uri): Promise<void>;
  /** The article of the view that has the focus. */
  active(): vscode.Uri | undefined;
  /** Another view has the focus, or none. */
  readonly onDidChangeActive: vscode.Event<void>;
}

/**
 * Makes reading views possible, those of before a window's reload among them. Cheap: nothing is read, and the server
 * isn't asked, before a view is there.
 */
export function registerReadingPanels(context: PanelContext): ReadingPanels {
  const shown = new Set<ShownReading>();
  const changedActive = new vscode.EventEmitter<void>();
  const following = (article: vscode.Uri): ShownReading | undefined =>
    [...shown].find((one) => !one.apart && one.article.toString() === article.toString());
  const show = (panel: vscode.WebviewPanel, article: vscode.Uri, first: ShownAtFirst): void => {
    const reading = showReading(panel, article, context, first);
    shown.add(reading);
    panel.onDidChangeViewState(() => changedActive.fire());
    panel.onDidDispose(() => {
      shown.delete(reading);
      changedActive.fire();
    });
  };
  const serializer = vscode.window.registerWebviewPanelSerializer(readingViewType, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const kept = parseViewState(state);
      if (!kept) {
        panel.dispose();
        return;
      }
      const article = vscode.Uri.parse(kept.uri);
      // One view follows the editor; a second one would only show the same.
      show(panel, article, { claim: null, apart: kept.apart || following(article) !== undefined });
    },
  });
  return {
    open: async (article, claim) => {
      const existing = following(article);
      if (existing) {
        existing.panel.reveal(undefined, true);
        if (claim !== undefined) existing.select(claim);
        return;
      }
      show(createPanel(article), article, { claim: claim ?? null, apart: false });
    },
    openAnother: async (article) => show(createPanel(article), article, { claim: null, apart: true }),
    active: () => [...shown].find(({ panel }) => panel.active)?.article,
    onDidChangeActive: changedActive.event,
    dispose: () => {
      serializer.dispose();
      for (const { panel } of [...shown]) panel.dispose();
      changedActive.dispose();
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
