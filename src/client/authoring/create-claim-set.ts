import * as vscode from "vscode";
import type { CommandContext } from "../commands/command.js";

/** A claim set that stands beside its article. */
export interface CreatedClaimSet {
  readonly document: vscode.TextDocument;
  /** Whether it was there before. */
  readonly existed: boolean;
  /** Where a person goes on writing in a new one. */
  readonly cursor: vscode.Position | null;
}

/**
 * Creates an article's claim set, unless it has one; nothing is ever overwritten. The article is read with it from then on.
 * @returns undefined when there is none, and the person was told why
 */
export async function createClaimSet(
  { checkedTexts, language }: CommandContext,
  article: vscode.Uri,
): Promise<CreatedClaimSet | undefined> {
  const server = await language();
  const answer = await server.newClaimSet(article);
  if (answer.kind === "refused") return tell(answer.message);
  const uri = vscode.Uri.parse(answer.uri);
  if (answer.kind === "new") {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { ignoreIfExists: false, overwrite: false, contents: new TextEncoder().encode(answer.text) });
    if (!(await vscode.workspace.applyEdit(edit))) {
      const name = vscode.workspace.asRelativePath(uri);
      return tell(
        `${name} could not be created. Look whether its folder is read-only, or whether it is there already.`,
      );
    }
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (answer.kind === "exists") return { document, existed: true, cursor: null };
  if (checkedTexts.has(article)) {
    checkedTexts.set(article, false);
    await server.checkText(article, false);
  }
  return { document, existed: false, cursor: new vscode.Position(answer.cursor.line, answer.cursor.character) };
}

/**
 * Shows a claim set beside its article, where it shows already if it does, with the cursor at a place. Its line is shown
 * from the beginning: behind a long one nothing else of the claim set would be seen.
 */
export async function showBeside(document: vscode.TextDocument, cursor: vscode.Position | null): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.Beside;
  const at = cursor ? { selection: new vscode.Range(cursor, cursor) } : {};
  const editor = await vscode.window.showTextDocument(document, { viewColumn, preview: false, ...at });
  if (cursor) editor.revealRange(new vscode.Range(cursor.line, 0, cursor.line, 0));
}

function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
