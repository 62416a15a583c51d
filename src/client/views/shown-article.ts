import * as vscode from "vscode";
import { readingViewType } from "../../protocol/panel.js";
import type { Articles } from "../articles.js";

/** What the views are about: an article, a text without a claim set, a text that is still being read, or nothing. */
export type Shown =
  | { readonly kind: "none" }
  | { readonly kind: "text" | "reading" | "article"; readonly uri: vscode.Uri };

/** Which article the views show. */
export interface ShownArticle extends vscode.Disposable {
  now(): Shown;
  /** Another one is shown, or the shown one was read anew. */
  readonly onDidChange: vscode.Event<void>;
  /** Looks again: whether the server runs changed. */
  look(): void;
}

/** What tells which article is shown. */
export interface ShownArticleParts {
  readonly articles: Pick<Articles, "of" | "all" | "onDidRead">;
  readonly readingViews: {
    /** The article of the reading view that has the focus. */
    active(): vscode.Uri | undefined;
    readonly onDidChangeActive: vscode.Event<void>;
  };
  /** Whether the server will say what texts have a claim set. */
  serverSpeaks(): boolean;
}

/**
 * The article of the active editor or reading view. A claim set's editor shows its article; while a table or anything else
 * that is no text to read is active, what was shown stays, as long as a tab holds it.
 */
export function showActiveArticle({ articles, readingViews, serverSpeaks }: ShownArticleParts): ShownArticle {
  const changed = new vscode.EventEmitter<void>();
  let shown: Shown = { kind: "none" };
  const ofClaimSet = (uri: vscode.Uri): vscode.Uri | undefined => {
    const name = uri.toString();
    const read = articles.all().find(({ claimSet }) => claimSet && vscode.Uri.parse(claimSet).toString() === name);
    return read && vscode.Uri.parse(read.uri);
  };
  const of = (uri: vscode.Uri): Shown => {
    const read = articles.of(uri);
    if (read) return { kind: read.claimSet === null ? "text" : "article", uri };
    return { kind: serverSpeaks() && isFileOfText(uri) ? "reading" : "text", uri };
  };
  const find = (): Shown => {
    const viewed = readingViews.active();
    // A view's article need not be open in an editor; then the server says nothing of it until it is asked.
    if (viewed) return articles.of(viewed) ? of(viewed) : { kind: "article", uri: viewed };
    const document = vscode.window.activeTextEditor?.document;
    const article = document && ofClaimSet(document.uri);
    if (article) return { kind: "article", uri: article };
    if (document && isText(document)) return of(document.uri);
    if (shown.kind === "none" || !isHeld(shown.uri)) return { kind: "none" };
    return articles.of(shown.uri) ? of(shown.uri) : shown;
  };
  const update = (isReadAnew: (uri: string) => boolean): void => {
    const before = shown;
    shown = find();
    const isSame = shown.kind === before.kind && uriOf(shown) === uriOf(before);
    if (!isSame || (shown.kind !== "none" && isReadAnew(shown.uri.toString()))) changed.fire();
  };
  const look = (): void => update(() => false);
  const subscriptions = vscode.Disposable.from(
    changed,
    articles.onDidRead(({ uri }) => update((name) => name === vscode.Uri.parse(uri).toString())),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.tabGroups.onDidChangeTabs(look),
    readingViews.onDidChangeActive(look),
  );
  look();
  return { now: () => shown, onDidChange: changed.event, look, dispose: () => subscriptions.dispose() };
}

function uriOf(shown: Shown): string | undefined {
  return shown.kind === "none" ? undefined : shown.uri.toString();
}

/** Whether a document is one that can have claims. */
function isText({ uri, languageId }: vscode.TextDocument): boolean {
  return ["file", "untitled"].includes(uri.scheme) && ["markdown", "plaintext"].includes(languageId) && !isTable(uri);
}

/** Without an extension for them tables are plain text, too. */
function isTable({ path }: vscode.Uri): boolean {
  return /\.[ct]sv$/i.test(path);
}

/** Whether the server says of a document what belongs to it. */
function isFileOfText({ scheme, path }: vscode.Uri): boolean {
  return scheme === "untitled" || /\.(md|markdown|txt)$/i.test(path);
}

/** Whether some tab shows a document, or a reading view, which may be its. */
function isHeld(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(
    ({ input }) =>
      (input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()) ||
      (input instanceof vscode.TabInputWebview && input.viewType.endsWith(readingViewType)),
  );
}
