import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { smallestEdit, type TracedEdit } from "../core/text/follow-edit.js";
import { normaliseUri } from "../workspace/file-uri.js";
import type { EditLog } from "./edit-log.js";

/** Text documents whose edits are taken down as they come in, for `TextDocuments` to keep. */
export function loggedDocuments(log: Pick<EditLog, "add" | "forget">) {
  return {
    create: (uri: string, languageId: string, version: number, content: string): TextDocument => {
      log.forget(normaliseUri(uri));
      return TextDocument.create(uri, languageId, version, content);
    },
    update: (document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument => {
      // Each change counts in the text that those before it leave, so they are applied one by one.
      const edits = changes.map((change) => {
        const edit = toEdit(document, change);
        TextDocument.update(document, [change], version);
        return edit;
      });
      log.add(normaliseUri(document.uri), version, edits);
      return TextDocument.update(document, [], version);
    },
  };
}

/** A change as an edit of the document's text; a change without a range is all of it. */
function toEdit(document: TextDocument, change: TextDocumentContentChangeEvent): TracedEdit {
  const text = document.getText();
  if (!("range" in change)) return smallestEdit(text, { span: { start: 0, end: text.length }, text: change.text });
  const [start, end] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  return smallestEdit(text, { span: { start: Math.min(start, end), end: Math.max(start, end) }, text: change.text });
}
