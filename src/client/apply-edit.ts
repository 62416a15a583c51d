import * as vscode from "vscode";
import {
  type ApplyWorkspaceEditParams,
  type ApplyWorkspaceEditRequest,
  type ApplyWorkspaceEditResult,
  CancellationToken,
  ResponseError,
} from "vscode-languageclient/node";

/**
 * Applies an edit that the server asks for. A refactoring is saved where the settings want it so: VS Code does that for
 * edits of several files only, and would leave a claim set unsaved that follows its saved article. A file that was unsaved
 * before stays so.
 */
export async function applyEdit(
  params: ApplyWorkspaceEditParams,
  next: ApplyWorkspaceEditRequest.HandlerSignature,
): Promise<ApplyWorkspaceEditResult | ResponseError<void>> {
  const unsaved = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(nameOf));
  const result = await next(params, CancellationToken.None);
  const saves = vscode.workspace.getConfiguration("files").get("refactoring.autoSave", true);
  if (result instanceof ResponseError || !result.applied || !saves || params.metadata?.isRefactoring !== true)
    return result;
  const edited = (params.edit.documentChanges ?? []).flatMap((change) =>
    "textDocument" in change ? [vscode.Uri.parse(change.textDocument.uri).toString()] : [],
  );
  for (const document of vscode.workspace.textDocuments) {
    const name = nameOf(document);
    if (document.isDirty && edited.includes(name) && !unsaved.has(name)) await document.save();
  }
  return result;
}

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.toString();
}
