import * as vscode from "vscode";
import type { ClaimMark } from "../protocol/lsp.js";
import { type Articles, toRange } from "./articles.js";

type MarkedVerdict = Exclude<ClaimMark["verdict"], "exempt">;

/**
 * How a verdict looks in the text: colour and shape, never colour alone. Quiet verdicts are underlined; loud ones have a
 * tint and a sign instead, since their findings draw a line of their own below the words.
 */
const looks: Readonly<Record<MarkedVerdict, Look>> = {
  supported: { kind: "quiet", line: "dotted" },
  unverifiable: { kind: "quiet", line: "dashed" },
  contested: { kind: "loud", sign: "⚖" },
  contradicted: { kind: "loud", sign: "✕" },
};
type Look =
  | { readonly kind: "quiet"; readonly line: "dotted" | "dashed" }
  | { readonly kind: "loud"; readonly sign: string };
const verdicts = Object.keys(looks) as MarkedVerdict[];

/** Underlines claims in visible editors by their verdict, with an icon beside loud lines. */
export function decorateArticles(articles: Articles, extensionUri: vscode.Uri): vscode.Disposable {
  let types = createTypes(extensionUri);
  const decorate = (editor: vscode.TextEditor): void => {
    const read = marksEnabled() ? articles.of(editor.document.uri) : undefined;
    // Marks of an older version stay where VS Code moved them until the new reading arrives.
    if (read && read.version !== null && read.version !== editor.document.version) return;
    for (const verdict of verdicts) {
      const marks = read?.marks.filter((mark) => mark.verdict === verdict) ?? [];
      editor.setDecorations(
        types[verdict],
        marks.map(({ range }) => toRange(range)),
      );
    }
  };
  const decorateAll = (): void => vscode.window.visibleTextEditors.forEach(decorate);
  const subscriptions = vscode.Disposable.from(
    articles.onDidRead(({ uri }) => {
      const name = vscode.Uri.parse(uri).toString();
      vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === name).forEach(decorate);
    }),
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration("countercheck.marks")) return;
      disposeAll(types);
      types = createTypes(extensionUri);
      decorateAll();
    }),
  );
  decorateAll();
  return {
    dispose: () => {
      subscriptions.dispose();
      disposeAll(types);
    },
  };
}

type Types = Readonly<Record<MarkedVerdict, vscode.TextEditorDecorationType>>;

function createTypes(extensionUri: vscode.Uri): Types {
  const gutter = vscode.workspace.getConfiguration("countercheck").get("marks.gutter", true);
  return {
    supported: createType("supported", gutter, extensionUri),
    unverifiable: createType("unverifiable", gutter, extensionUri),
    contested: createType("contested", gutter, extensionUri),
    contradicted: createType("contradicted", gutter, extensionUri),
  };
}

function createType(
  verdict: MarkedVerdict,
  gutter: boolean,
  extensionUri: vscode.Uri,
): vscode.TextEditorDecorationType {
  const look = looks[verdict];
  const color = new vscode.ThemeColor(`countercheck.${verdict}`);
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  if (look.kind === "quiet") {
    const border = { borderWidth: "0 0 1px 0", borderStyle: look.line, borderColor: color };
    return vscode.window.createTextEditorDecorationType({ rangeBehavior, ...border });
  }
  const icon = (theme: "light" | "dark"): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, "media", "icons", `${verdict}-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior,
    backgroundColor: new vscode.ThemeColor(`countercheck.${verdict}Background`),
    outline: "1px solid",
    outlineColor: new vscode.ThemeColor(`countercheck.${verdict}Border`),
    after: { contentText: look.sign, color, margin: "0 0 0 2px" },
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    ...(gutter ? { light: { gutterIconPath: icon("light") }, dark: { gutterIconPath: icon("dark") } } : {}),
    gutterIconSize: "contain",
  });
}

function marksEnabled(): boolean {
  return vscode.workspace.getConfiguration("countercheck").get("marks.enabled", true);
}

function disposeAll(types: Types): void {
  for (const verdict of verdicts) types[verdict].dispose();
}
