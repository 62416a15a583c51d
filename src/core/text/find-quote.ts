import { cutsNumber } from "./cuts-number.js";
import { type GramIndex, gramIndexOf, gramLength } from "./gram-index.js";
import type { Shadow } from "./shadow.js";
import type { Span } from "./span.js";

/** Where a quote stands in a shadow text. */
export interface Occurrences {
  /** In order; they may overlap. */
  readonly spans: readonly Span[];
  /** Whether the whole text was searched: false when a bound was reached, so that there may be more. */
  readonly complete: boolean;
}

/** Texts below this length are searched as fast without an index. */
const minIndexed = 65_536;
/** More occurrences than these tell nothing: no reader can choose among them. */
const maxOccurrences = 200_000;
/** Bound on all comparisons, in characters: well below a second, and only texts that are written to be slow come near. */
const maxWork = 100_000_000;
/** What a comparison costs beside its characters. */
const candidateWork = 20;

/**
 * Every place of a quote that doesn't cut through a number.
 * @param quote normalised, not empty
 */
export function findQuote(shadow: Shadow, quote: string): Occurrences {
  const { text } = shadow;
  const spans: Span[] = [];
  let work = 0;
  let complete = true;
  forEachCandidate(shadow, quote, (start) => {
    work += quote.length + candidateWork;
    complete = work <= maxWork && spans.length < maxOccurrences;
    if (!complete) return false;
    const span = { start, end: start + quote.length };
    if (text.startsWith(quote, start) && !cutsNumber(shadow, span)) spans.push(span);
    return true;
  });
  return { spans, complete };
}

function forEachCandidate(shadow: Shadow, quote: string, visit: (start: number) => boolean): void {
  const { text } = shadow;
  if (text.length >= minIndexed && quote.length >= gramLength) {
    indexOf(shadow).candidates(quote, visit);
    return;
  }
  let start = text.indexOf(quote);
  while (start >= 0 && visit(start)) start = text.indexOf(quote, start + 1);
}

const indexes = new WeakMap<Shadow, GramIndex>();

function indexOf(shadow: Shadow): GramIndex {
  const known = indexes.get(shadow);
  if (known) return known;
  const index = gramIndexOf(shadow.text);
  indexes.set(shadow, index);
  return index;
}
