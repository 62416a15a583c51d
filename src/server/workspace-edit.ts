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

/** The same as the protocol has it, with versions where the editor knows what they are for. */
export function toWorkspaceEdit(fileEdits: FileEdits, session: Session): WorkspaceEdit | null {
  const documentEdits = toDocumentEdits(fileEdits, session);
  if (!documentEdits) return null;
  const { uri, version, edits } = documentEdits;
  if (!session.editor.versionedEdits) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
