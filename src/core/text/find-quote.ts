import { cutsNumber } from "./cuts-number.js";
import { gramLength } from "./gram-index.js";
import type { RunningText } from "./running-text.js";
import type { Span } from "./span.js";

/** Where a quote stands in a running text. */
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

/** What is to be found. */
export interface SoughtQuote {
  /** Normalised, not empty. */
  readonly text: string;
  /** Whether its white space may be the end of a block, a row or a cell. */
  readonly crosses: boolean;
}

/** Every place of a quote that doesn't cut through a number. */
export function findQuote(running: RunningText, quote: SoughtQuote): Occurrences {
  const { text } = running;
  const spans: Span[] = [];
  let work = 0;
  let complete = true;
  forEachCandidate(running, quote.text, (start) => {
    work += quote.text.length + candidateWork;
    complete = work <= maxWork && spans.length < maxOccurrences;
    if (!complete) return false;
    const span = { start, end: start + quote.text.length };
    if (text.startsWith(quote.text, start) && !cutsNumber(running, span) && (quote.crosses || !running.crosses(span))) {
      spans.push(span);
    }
    return true;
  });
  return { spans, complete };
}

function forEachCandidate(running: RunningText, quote: string, visit: (start: number) => boolean): void {
  const { text } = running;
  if (text.length >= minIndexed && quote.length >= gramLength) {
    running.grams().candidates(quote, visit);
    return;
  }
  let start = text.indexOf(quote);
  while (start >= 0 && visit(start)) start = text.indexOf(quote, start + 1);
}
