import type { Span } from "./span.js";

/** A stretch of a text that is replaced by other text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text after the edits; they don't overlap, and their spans are in the text as it was. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let at = 0;
  let edited = "";
  for (const { span, text: written } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    edited += text.slice(at, span.start) + written;
    at = span.end;
  }
  return edited + text.slice(at);
}
