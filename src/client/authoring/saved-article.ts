import * as vscode from "vscode";

/**
 * The editor of the article that a person is in, saved under a name: a claim set stands beside a file. An unsaved one is
 * offered to be saved.
 * @param next what the person is to do again where there is no article: `run Create a Claim Set again`
 * @param editor default: the active one
 * @returns undefined when there is none, and the person was told so
 */
export async function savedArticle(
  next: string,
  editor = vscode.window.activeTextEditor,
): Promise<vscode.TextEditor | undefined> {
  const { uri, languageId } = editor?.document ?? {};
  const isText = languageId === "markdown" || languageId === "plaintext";
  if (editor && uri?.scheme === "file" && (isText || /\.(md|markdown|txt)$/i.test(uri.path))) return editor;
  if (editor && uri?.scheme === "untitled" && isText) return save(editor);
  void vscode.window.showInformationMessage(`Open the article first, a Markdown or plain text, and ${next}.`);
  return undefined;
}

async function save({ document }: vscode.TextEditor): Promise<vscode.TextEditor | undefined> {
  const [question, answer] = ["A claim set stands beside its article, and this text has no file yet.", "Save It"];
  if ((await vscode.window.showInformationMessage(question, answer)) !== answer) return undefined;
  const saved = await vscode.workspace.saveAs(document.uri);
  return saved && vscode.window.showTextDocument(saved, { preview: false });
}
