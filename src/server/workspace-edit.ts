import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { lineIndexOf } from "../core/text/line-index.js";
import type { TextEdit as SpanEdit } from "../core/text/text-edit.js";
import { spanRange } from "./positions.js";
import type { Session } from "./session.js";

/** Edits of one file's text, as it was read. */
export interface FileEdits {
  readonly file: string;
  /** The text that the edits' spans count in. */
  readonly text: string;
  readonly edits: readonly SpanEdit[];
}

/** The edits of one open document, or of a saved file, whose version is null then. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: TextEdit[];
}

/**
 * Edits for the version of the file that is open; for the saved file when none is. Null when what is open is another text
 * than was read: its ranges would be those of other words.
 */
export function toDocumentEdits({ file, text, edits }: FileEdits, session: Session): DocumentEdits | null {
  const { uri, version, text: open } = session.documentOf(file);
  if (open !== null && open !== text) return null;
  const lines = lineIndexOf(text);
  return {
    uri,
    version,
    edits: edits.map(({ span, text: newText }) => ({ range: spanRange(lines, span), newText })),
  };
}

/** The edits of all files as the protocol has them, with versions where the editor knows what they are for. */
export function toWorkspaceEdit(files: readonly FileEdits[], session: Session): WorkspaceEdit | null {
  const documents = files.map((file) => toDocumentEdits(file, session));
  const known = documents.filter((document) => document !== null);
  if (known.length < documents.length) return null;
  if (!session.editor.versionedEdits)
    return { changes: Object.fromEntries(known.map(({ uri, edits }) => [uri, edits])) };
  return { documentChanges: known.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })) };
}
