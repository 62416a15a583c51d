import * as vscode from "vscode";
import { itemsAfter } from "../protocol/items-after.js";
import type { ArticleRead, ArticleReadNotice } from "../protocol/lsp.js";

/** What the server last said of each open article. */
export interface Articles extends vscode.Disposable {
  /** The last reading of a document; undefined while it has none. */
  of(uri: vscode.Uri): ArticleRead | undefined;
  /** The last readings of all open documents. */
  all(): readonly ArticleRead[];
  /**
   * The reading of the document in the active editor; of a visible one while no editor is active, as when the reading
   * view is. Undefined when that is no article.
   */
  active(): ArticleRead | undefined;
  /** Takes in what the server sends, all of it in its order. */
  accept(notice: ArticleReadNotice): void;
  readonly onDidRead: vscode.Event<ArticleRead>;
  /** Notes that the server has been told of an edit to a document. */
  toldEdit(uri: vscode.Uri): void;
  /** The server has been told of an edit: what is asked of it from now on, it answers for the text after that. */
  readonly onDidTellEdit: vscode.Event<vscode.Uri>;
}

/** Keeps the readings of open articles; a closed document's is forgotten. */
export function rememberArticles(): Articles {
  const latest = new Map<string, ArticleRead>();
  const didRead = new vscode.EventEmitter<ArticleRead>();
  const didTellEdit = new vscode.EventEmitter<vscode.Uri>();
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => latest.delete(uri.toString()));
  const of = (uri: vscode.Uri): ArticleRead | undefined => latest.get(uri.toString());
  return {
    of,
    all: () => [...latest.values()],
    active: () => {
      const { activeTextEditor, visibleTextEditors } = vscode.window;
      const editors = activeTextEditor ? [activeTextEditor] : visibleTextEditors;
      return editors.map(({ document }) => of(document.uri)).find((read) => read !== undefined);
    },
    accept: (notice) => {
      // The server names documents by its own spelling of their URI; VS Code's spelling is the key here.
      const key = vscode.Uri.parse(notice.uri).toString();
      const read = { ...notice, marks: itemsAfter(latest.get(key)?.marks ?? [], notice.marks) };
      latest.set(key, read);
      didRead.fire(read);
    },
    onDidRead: didRead.event,
    toldEdit: (uri) => didTellEdit.fire(uri),
    onDidTellEdit: didTellEdit.event,
    dispose: () => {
      closed.dispose();
      didRead.dispose();
      didTellEdit.dispose();
    },
  };
}

/** A range of the wire as VS Code's. */
export function toRange({ start, end }: ArticleRead["marks"][number]["range"]): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
