import { type Contexts, contextSimilarity, contextsFit, contextsHold, maxContext } from "./context-fit.js";
import { findQuote, type Occurrences } from "./find-quote.js";
import { normaliseQuote } from "./normalise-quote.js";
import type { Shadow } from "./shadow.js";
import type { Span } from "./span.js";

/** Where a claim is in a changing text (anchoring.md, states). The last two are unplaced. */
export type AnchorState = "exact" | "moved" | "edited" | "ambiguous" | "orphan";

/** How a quote is stored: W3C TextQuoteSelector, with a position hint in the shadow text. */
export interface QuoteSelector {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly at?: number | undefined;
}

/** Where a quote was found; spans are in the shadow text. */
export interface Placement {
  readonly state: AnchorState;
  readonly span: Span | null;
  /** The words found; empty when unplaced. */
  readonly text: string;
  /** How well the context fits, 0 to 1; 0 when unplaced. */
  readonly score: number;
  /** Places that fit equally well, when ambiguous: the first of them, in the order of their fit. */
  readonly candidates: readonly Span[];
}

/** Candidates listed for a person to choose from. */
const maxCandidates = 20;
/** A quote that stands more often than this needs its exact context: comparing them all by likeness takes too long. */
const maxCompared = 300;
/** Least similarity of the contexts at which an exact quote counts as found (anchoring.md, step 4). */
const contextFloor = 0.7;
/** How far the best context must be ahead of the runner-up: a typing error in one context must not decide. */
const contextMargin = 0.15;

/**
 * Finds the place of a quote, in the order of attempts of anchoring.md. Never guesses: a quote that is gone is an
 * orphan, one that fits several places is ambiguous.
 * @param unchanged whether the text is known to be the one that the selector's `at` counts in, by its fingerprint; only
 * then is `at` used
 */
export function placeQuote(shadow: Shadow, selector: QuoteSelector, { unchanged = false } = {}): Placement {
  const quote = normaliseQuote(selector.quote);
  if (quote === "") return orphan;
  let occurrences: Occurrences | null = null;
  const search: Search = {
    text: shadow.text,
    quote,
    contexts: {
      prefix: normaliseQuote(selector.prefix ?? "").slice(-maxContext),
      suffix: normaliseQuote(selector.suffix ?? "").slice(0, maxContext),
    },
    at: unchanged ? selector.at : undefined,
    occurrences: () => {
      occurrences ??= findQuote(shadow, quote);
      return occurrences;
    },
  };
  for (const attempt of attempts) {
    const placed = attempt(search);
    if (placed) return placed;
  }
  return orphan;
}

interface Search {
  readonly text: string;
  readonly quote: string;
  readonly contexts: Contexts;
  /** Where the quote stands when the text hasn't changed since it was placed. */
  readonly at: number | undefined;
  /** The places of the exact quote, looked for at the first call. */
  readonly occurrences: () => Occurrences;
}

type Attempt = (search: Search) => Placement | null;

const orphan: Placement = { state: "orphan", span: null, text: "", score: 0, candidates: [] };

/** Step 1: the quote where it stood, in the same text. */
const byOffset: Attempt = ({ text, quote, at }) =>
  at !== undefined && at >= 0 && text.startsWith(quote, at)
    ? exactAt(text, { start: at, end: at + quote.length }, 1)
    : null;

/** Step 3: the exact quote with its exact context, and only one such place. */
const byExactContext: Attempt = ({ text, contexts, occurrences }) => {
  const { spans, complete } = occurrences();
  const fitting = spans.filter((span) => contextsFit(text, span, contexts));
  const [only] = fitting;
  if (fitting.length > 1 || (only && !complete)) return ambiguous(fitting);
  return only ? exactAt(text, only, 1) : null;
};

/** Step 4: the exact quote where the context is similar enough, holds it, and is clearly more similar than elsewhere. */
const bySimilarContext: Attempt = ({ text, contexts, occurrences }) => {
  const { spans, complete } = occurrences();
  if (spans.length === 0) return null;
  if (!complete || spans.length > maxCompared) return ambiguous(spans);
  const scored = spans
    .map((span) => ({ span, score: contextSimilarity(text, span, contexts) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, runnerUp] = scored;
  if (!best || best.score < contextFloor) return null;
  if (runnerUp && best.score - runnerUp.score < contextMargin) {
    return ambiguous(scored.filter(({ score }) => best.score - score < contextMargin).map(({ span }) => span));
  }
  return contextsHold(text, best.span, contexts) ? exactAt(text, best.span, best.score) : null;
};

/** The attempts in their order; each answers or passes on. */
const attempts: readonly Attempt[] = [byOffset, byExactContext, bySimilarContext];

function exactAt(text: string, span: Span, score: number): Placement {
  return { state: "exact", span, text: text.slice(span.start, span.end), score, candidates: [] };
}

function ambiguous(candidates: readonly Span[]): Placement {
  return { state: "ambiguous", span: null, text: "", score: 0, candidates: candidates.slice(0, maxCandidates) };
}
