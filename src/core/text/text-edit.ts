import type { Span } from "./span.js";

/** The replacement of a stretch of a text by other text; an insertion where the span is empty. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The text after all edits. Their spans count in the text as it was and may stand in any order; what lies outside the
 * text is cut off, and of edits that overlap only the first counts.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { span, text: replacement } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue;
    pieces.push(text.slice(at, span.start), replacement);
    at = Math.max(span.start, span.end);
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
