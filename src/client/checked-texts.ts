import * as vscode from "vscode";

/** The open texts without a claim set that a person asked to check in this window. */
export interface CheckedTexts extends vscode.Disposable {
  has(text: vscode.Uri): boolean;
  all(): readonly string[];
  set(text: vscode.Uri, isChecked: boolean): void;
}

/** Remembers checked texts until they are closed: the server is told again when it starts anew. */
export function rememberCheckedTexts(): CheckedTexts {
  const checked = new Set<string>();
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => checked.delete(uri.toString()));
  return {
    has: (text) => checked.has(text.toString()),
    all: () => [...checked],
    set: (text, isChecked) => {
      if (isChecked) checked.add(text.toString());
      else checked.delete(text.toString());
    },
    dispose: () => closed.dispose(),
  };
}
