import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  CodeActionResolveRequest,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageclient/node";

/**
 * Asks the server for the edit of a quick fix that was chosen. What can't be done after all is told in the server's own
 * sentence, where the language client would only say that a request failed; nothing is edited then.
 */
export async function resolveCodeAction(
  client: BaseLanguageClient,
  item: vscode.CodeAction,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction> {
  try {
    const asked = client.code2ProtocolConverter.asCodeActionSync(item);
    const action = await client.sendRequest(CodeActionResolveRequest.type, asked, token);
    if (token.isCancellationRequested) return item;
    // VS Code takes edits of code actions for any version: those of another one are stopped here.
    if (!isCurrent(action.edit)) {
      void vscode.window.showInformationMessage("The text changed meanwhile. Ask for the quick fixes again.");
      return item;
    }
    return await client.protocol2CodeConverter.asCodeAction(action, token);
  } catch (error) {
    if (token.isCancellationRequested) return item;
    if (!(error instanceof ResponseError)) throw error;
    void vscode.window.showInformationMessage(error.message);
    return item;
  }
}

/** Whether each open document that an edit is for still has the version that it was computed for. */
function isCurrent(edit: WorkspaceEdit | undefined): boolean {
  return (edit?.documentChanges ?? []).every((change) => {
    if (!("textDocument" in change) || change.textDocument.version === null) return true;
    const name = vscode.Uri.parse(change.textDocument.uri).toString();
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === name);
    return open === undefined || open.version === change.textDocument.version;
  });
}
