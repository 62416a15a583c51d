/**
 * Spans and offsets. Invariants of `core`: it is pure (no `vscode`, no LSP, no Node, no DOM), it never throws on
 * input, and every offset is a count of UTF-16 code units.
 */

/** A half-open stretch `[start, end)` of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` lies in `span`; the end counts as inside, since a cursor stands between characters. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`; equal spans do. */
export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
