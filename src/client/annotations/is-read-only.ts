import * as vscode from "vscode";

/**
 * Whether a file is not to be written: its system says so, or the person's settings do (`files.readonlyInclude`), which
 * VS Code minds in editors and not in edits by extensions. What an editor alone has as read-only can't be told.
 */
export async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  const { uri } = document;
  if (uri.scheme === "untitled") return false;
  const settings = vscode.workspace.getConfiguration("files", uri);
  if (matches(settings.get("readonlyExclude"), document)) return false;
  if (matches(settings.get("readonlyInclude"), document)) return true;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
  return (permissions & vscode.FilePermission.Readonly) !== 0;
}

/** Whether a setting's globs, those that are switched on, match a file; they may be relative to its folder. */
function matches(globs: unknown, document: vscode.TextDocument): boolean {
  if (typeof globs !== "object" || globs === null) return false;
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return Object.entries(globs).some(([glob, isOn]) => {
    const patterns = [glob, ...(folder ? [new vscode.RelativePattern(folder, glob)] : [])];
    return isOn === true && patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
  });
}
