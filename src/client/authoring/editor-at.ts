import * as vscode from "vscode";

/**
 * The editor that a command is about: the one of the article that a link or a code action names, with the cursor at the
 * place that it names; without an article the active one. Undefined where there is none.
 */
export function editorAt(article: unknown, line?: unknown, character?: unknown): vscode.TextEditor | undefined {
  const editor = editorOf(article);
  if (editor && typeof line === "number" && typeof character === "number" && line >= 0 && character >= 0) {
    const at = new vscode.Position(line, character);
    editor.selection = new vscode.Selection(at, at);
  }
  return editor;
}

function editorOf(article: unknown): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (typeof article !== "string") return activeTextEditor;
  const name = vscode.Uri.parse(article).toString();
  const isNamed = ({ document }: vscode.TextEditor): boolean => document.uri.toString() === name;
  return activeTextEditor && isNamed(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isNamed);
}
