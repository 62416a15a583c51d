import type { Span } from "./span.js";
import type { TextEdit } from "./text-edit.js";

/** A span after an edit of its text. */
export interface Followed {
  readonly span: Span;
  /** Whether the edit was inside the span or right beside it, so that its words, or a number at its ends, may have changed. */
  readonly touched: boolean;
}

/**
 * Where a span stands after an edit of its text. What is inserted right before or behind a span stays outside; what is
 * inserted or replaced within it belongs to it. Null when the edit reaches over one of its ends, or takes all of it: then
 * the edit alone doesn't tell where its words are.
 */
export function followEdit({ start, end }: Span, edit: TextEdit): Followed | null {
  const { span, text } = edit;
  const shift = text.length - (span.end - span.start);
  if (span.end <= start && !(span.start === start && span.end > span.start)) {
    return { span: { start: start + shift, end: end + shift }, touched: span.end === start };
  }
  if (span.start >= end) return { span: { start, end }, touched: span.start === end };
  if (span.start < start || span.end > end || end + shift <= start) return null;
  return { span: { start, end: end + shift }, touched: true };
}

/**
 * Where a span stands after several edits, each of which counts in the text that those before it leave. Null when one of
 * them loses it.
 */
export function followEdits(span: Span, edits: readonly TextEdit[]): Followed | null {
  let followed: Followed = { span, touched: false };
  for (const edit of edits) {
    const next = followEdit(followed.span, edit);
    if (next === null) return null;
    followed = { span: next.span, touched: followed.touched || next.touched };
  }
  return followed;
}

/**
 * The same edit without what it replaces by itself, so that an editor that writes a whole text anew for the sake of a word
 * says no more than that.
 * @param text the text that the edit counts in
 */
export function smallestEdit(text: string, { span, text: replacement }: TextEdit): TextEdit {
  const replaced = span.end - span.start;
  const shorter = Math.min(replaced, replacement.length);
  let before = 0;
  while (before < shorter && text.charCodeAt(span.start + before) === replacement.charCodeAt(before)) before++;
  let behind = 0;
  while (
    behind < shorter - before &&
    text.charCodeAt(span.end - 1 - behind) === replacement.charCodeAt(replacement.length - 1 - behind)
  ) {
    behind++;
  }
  return {
    span: { start: span.start + before, end: span.end - behind },
    text: replacement.slice(before, replacement.length - behind),
  };
}
