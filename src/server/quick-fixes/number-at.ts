import type { Reading } from "../../core/reading.js";
import { overlaps, type Span, touches } from "../../core/text/span.js";

/** The longest number or quote that a title names, in code units. */
const maxNamed = 40;

/**
 * The number of the article that no claim speaks of, with its unit, where a selection touches exactly one.
 * @param selected in the article's source
 */
export function unlinkedNumberAt({ quantities, coverage }: Reading, selected: Span): Span | null {
  const unlinked = coverage.unlinkedSpans.flatMap((number) => {
    const whole = quantities.find(({ numberSpan }) => numberSpan.start === number.start)?.span ?? number;
    return isAt(whole, selected) ? [whole] : [];
  });
  return unlinked.length === 1 ? (unlinked[0] ?? null) : null;
}

/** The number of a claim without evidence that a selection touches. */
export function bareClaimNumberAt({ claims }: Reading, selected: Span): Span | null {
  const bare = claims.find(
    ({ anchor, spec }) =>
      anchor.source && isAt(anchor.source, selected) && !spec.evidence?.length && spec.exempt === undefined,
  );
  return bare && !bare.readByAnnotator ? (bare.stated?.span ?? null) : null;
}

/** Whether a selection, or a cursor, touches a span. */
export function isAt(span: Span, selected: Span): boolean {
  return selected.start === selected.end ? touches(span, selected.start) : overlaps(span, selected);
}

/** Words of the article as a title names them: on one line, cut where they are long. */
export function namedIn(text: string, { start, end }: Span): string {
  const named = text.slice(start, end).replace(/\s+/g, " ").trim();
  return named.length > maxNamed ? `${named.slice(0, maxNamed - 1)}…` : named;
}
