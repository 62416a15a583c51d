import { alignAll } from "./align-words.js";
import type { Span } from "./span.js";
import type { TextEdit } from "./text-edit.js";
import { wordsOf } from "./word.js";

/** An edit with the text that it replaced, where that is known. */
export interface TracedEdit extends TextEdit {
  readonly was?: string | undefined;
}

/** A span after an edit of its text. */
export interface Followed {
  readonly span: Span;
  /** Whether the edit was inside the span or right beside it, so that its words, or a number at its ends, may have changed. */
  readonly touched: boolean;
}

/**
 * Where a span stands after an edit of its text. What is inserted right before or behind a span stays outside; what is
 * inserted or replaced within it belongs to it. Where an edit reaches over one of its ends, the span keeps what is left of
 * it, and of what was written there the words that took the place of its own. Null when the edit takes all of it: then the
 * edit alone doesn't tell where its words are.
 */
export function followEdit({ start, end }: Span, edit: TracedEdit): Followed | null {
  const { span, text } = edit;
  const shift = text.length - (span.end - span.start);
  if (span.end <= start && !(span.start === start && span.end > span.start)) {
    return { span: { start: start + shift, end: end + shift }, touched: span.end === start };
  }
  if (span.start >= end) return { span: { start, end }, touched: span.start === end };
  if (span.start < start && span.end > end) return null;
  if (span.start < start) return cut({ start: span.start + splitAt(edit, start - span.start), end: end + shift });
  if (span.end > end) return cut({ start, end: span.start + splitAt(edit, end - span.start) });
  return cut({ start, end: end + shift });
}

function cut(span: Span): Followed | null {
  return span.start < span.end ? { span, touched: true } : null;
}

/** Longest replacement that is looked into, in characters. */
const maxReplaced = 2000;

/**
 * Where a place within the replaced text is in the new one: before the word that stands for the next word behind it, else
 * behind the one that stands for the last word before it, else at the new text's nearer end.
 */
function splitAt({ was = "", text }: TracedEdit, place: number): number {
  const [old, now] = [was, text].map((piece) => wordsOf(piece.slice(0, maxReplaced), { start: 0, end: piece.length }));
  if (!old?.length || !now?.length) return text.length > 0 && place * 2 < was.length ? 0 : text.length;
  const { counterpart } = alignAll(old, now);
  for (const [index, word] of old.entries()) {
    const other = now[counterpart[index] ?? -1];
    if (word.start >= place && other) return other.start;
  }
  for (const [index, word] of [...old.entries()].reverse()) {
    const other = now[counterpart[index] ?? -1];
    if (word.end <= place && other) return other.end;
  }
  return text.length;
}

/**
 * Where a span stands after several edits, each of which counts in the text that those before it leave. Null when one of
 * them loses it.
 */
export function followEdits(span: Span, edits: readonly TracedEdit[]): Followed | null {
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
export function smallestEdit(text: string, { span, text: replacement }: TextEdit): TracedEdit {
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
  const smallest = { start: span.start + before, end: span.end - behind };
  return {
    span: smallest,
    text: replacement.slice(before, replacement.length - behind),
    was: text.slice(smallest.start, smallest.end),
  };
}
