import * as vscode from "vscode";
import type { ClaimMark } from "../protocol/lsp.js";
import { type Articles, toRange } from "./articles.js";

type MarkedVerdict = Exclude<ClaimMark["verdict"], "exempt">;

/** How a verdict looks in the text: colour and shape, never colour alone; loud only where a reader should stop. */
const looks: Readonly<Record<MarkedVerdict, { line: string; glyph: string | null; loud: boolean }>> = {
  supported: { line: "1px dotted", glyph: null, loud: false },
  unverifiable: { line: "1px dashed", glyph: null, loud: false },
  contested: { line: "3px double", glyph: "⚖", loud: true },
  contradicted: { line: "2px solid", glyph: "✕", loud: true },
};
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
  const { line, glyph, loud } = looks[verdict];
  const colour = new vscode.ThemeColor(`countercheck.${verdict}`);
  const icon = (theme: "light" | "dark"): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, "media", "icons", `${verdict}-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    borderWidth: `0 0 ${line.split(" ")[0]} 0`,
    borderStyle: line.split(" ")[1] ?? "solid",
    borderColor: colour,
    ...(glyph === null ? {} : { after: { contentText: glyph, color: colour, margin: "0 0 0 2px" } }),
    ...(loud && gutter
      ? { light: { gutterIconPath: icon("light") }, dark: { gutterIconPath: icon("dark") }, gutterIconSize: "contain" }
      : {}),
    ...(loud ? { overviewRulerColor: colour, overviewRulerLane: vscode.OverviewRulerLane.Right } : {}),
  });
}

function marksEnabled(): boolean {
  return vscode.workspace.getConfiguration("countercheck").get("marks.enabled", true);
}

function disposeAll(types: Types): void {
  for (const verdict of verdicts) types[verdict].dispose();
}
