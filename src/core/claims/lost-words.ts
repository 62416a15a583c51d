import { followEdit, followEdits, type TracedEdit } from "../text/follow-edit.js";
import type { QuoteSelector } from "../text/place-quote.js";
import type { Span } from "../text/span.js";

/** What is remembered of a claim whose words an edit took away, so that it is found when they come back. */
export interface LostWords {
  /** The words as they stood there, as printed. */
  readonly words: string;
  /** What the edit took; null when that isn't known. */
  readonly cut: Cut | null;
  /** How the words were described where they last stood; null when too many claims were lost at once to describe each. */
  readonly selector: QuoteSelector | null;
}

/** A stretch of source that an edit took away, and where in it the claim stood. */
export interface Cut {
  readonly text: string;
  readonly claim: Span;
}

/**
 * What took a claim's words: the first of several edits that leaves nothing of them.
 * @param source the claim's place in the text that the first edit counts in
 * @returns the cut, if that edit is known to have taken all of the claim, and the edits that came after it
 */
export function cutOf(
  source: Span,
  edits: readonly TracedEdit[],
): { readonly cut: Cut | null; readonly since: number } {
  let span = source;
  for (const [index, edit] of edits.entries()) {
    const next = followEdit(span, edit);
    if (next !== null) {
      span = next.span;
      continue;
    }
    const [start, end] = [span.start - edit.span.start, span.end - edit.span.start];
    const isKnown = edit.was !== undefined && start >= 0 && end <= edit.was.length;
    return { cut: isKnown ? { text: edit.was, claim: { start, end } } : null, since: index + 1 };
  }
  return { cut: null, since: edits.length };
}

/** Where a claim is back, in the text that all edits leave, when one of them writes again what was cut: an undo, a paste. */
export function backIn({ text: cut, claim }: Cut, edits: readonly TracedEdit[]): Span | null {
  for (const [index, { span, text }] of edits.entries()) {
    const at = text.length < cut.length ? -1 : text.indexOf(cut);
    if (at < 0 || text.indexOf(cut, at + 1) >= 0) continue;
    const start = span.start + at;
    const followed = followEdits({ start: start + claim.start, end: start + claim.end }, edits.slice(index + 1));
    if (followed !== null) return followed.span;
  }
  return null;
}
