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

async function place({ annotations }: CommandContext, claim: string, editor: vscode.TextEditor): Promise<void> {
  const { start, end } = editor.selection;
  await annotations.annotate(editor.document.uri, { kind: "relink", claim, range: { start, end } });
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
