import * as vscode from "vscode";
import { isReadOnly } from "./is-read-only.js";

/** Edits of one version of a document. */
export interface VersionedEdits {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly edits: readonly vscode.TextEdit[];
}

/** What became of edits: they stand in the saved file, in the unsaved document, or nowhere. */
export type Applied = "saved" | "unsaved" | "changed-meanwhile" | "not-editable" | "not-saved";

/** How often a document is saved until that is done: a window that is busy with much else was seen to give a save up. */
const maxSaves = 3;

/**
 * Applies edits through the editor's undo, unless the document is no longer what they were made for. A document that had
 * nothing unsaved is saved; one that had is left for its writer to save.
 */
export async function applyVersioned({ document, version, edits }: VersionedEdits): Promise<Applied> {
  if (await isReadOnly(document)) return "not-editable";
  if (document.isClosed || document.version !== version) return "changed-meanwhile";
  const { isDirty } = document;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [...edits]);
  if (!(await vscode.workspace.applyEdit(edit))) {
    return document.version === version ? "not-editable" : "changed-meanwhile";
  }
  if (isDirty || document.isUntitled) return "unsaved";
  for (let attempt = 1; attempt <= maxSaves; attempt++) {
    // A document that no editor shows may be closed at any time; it is the same one that opens again, with its edits.
    const edited = document.isClosed ? await vscode.workspace.openTextDocument(document.uri) : document;
    if (await edited.save()) return "saved";
  }
  return "not-saved";
}
