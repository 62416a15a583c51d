import * as vscode from "vscode";
import { placeAtSelectionCommand } from "../../protocol/lsp.js";
import type { Command, CommandContext } from "./command.js";

/**
 * Lets an unplaced claim quote what is selected in its article; from the quick fix in the claim set. While nothing is
 * selected there, it shows the article and waits for the words.
 */
export const placeAtSelection: Command = {
  id: placeAtSelectionCommand,
  run: async (context, claim, article) => {
    if (typeof claim !== "string" || typeof article !== "string") return;
    const uri = vscode.Uri.parse(article);
    const editor = selectedIn(uri);
    if (editor) {
      await place(context, claim, editor);
      return;
    }
    const [shown] = editorsOf(uri);
    await vscode.window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside });
    // The command is done, whenever the question is answered.
    void askForSelection(uri, claim).then((selected) => selected && place(context, claim, selected));
  },
};

async function place({ language }: CommandContext, claim: string, editor: vscode.TextEditor): Promise<void> {
  const { uri } = editor.document;
  const placed = await (await language()).place(uri, claim, editor.selection);
  if (placed.kind === "refused") {
    void vscode.window.showInformationMessage(placed.message);
  } else if (!(await applyVersioned(placed))) {
    const name = vscode.workspace.asRelativePath(uri);
    void vscode.window.showWarningMessage(`The claim set of ${name} changed meanwhile. Place the claim once more.`);
  }
}

/** Asks for words in a document until some are selected; undefined when the person closes the question. */
async function askForSelection(uri: vscode.Uri, claim: string): Promise<vscode.TextEditor | undefined> {
  const [question, answer] = [`Select the words for claim “${claim}”, then choose Place.`, "Place"];
  while ((await vscode.window.showInformationMessage(question, answer)) === answer) {
    const editor = selectedIn(uri);
    if (editor) return editor;
  }
  return undefined;
}

/** A visible editor of a document in which something is selected. */
function selectedIn(uri: vscode.Uri): vscode.TextEditor | undefined {
  return editorsOf(uri).find(({ selection }) => !selection.isEmpty);
}

function editorsOf(uri: vscode.Uri): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(({ document }) => isSame(document.uri, uri));
}

/** Whether two URIs name one document, however the server and the editor spell it. */
function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

interface VersionedEdit {
  readonly uri: vscode.Uri;
  readonly version: number | null;
  readonly edits: readonly vscode.TextEdit[];
}

/** Applies edits of one document, unless it is no longer what they were made for. */
async function applyVersioned({ uri, version, edits }: VersionedEdit): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find((document) => isSame(document.uri, uri));
  if (open && version !== null && open.version !== version) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, [...edits]);
  return vscode.workspace.applyEdit(edit);
}
