import { type Contexts, contextSimilarity, contextsFit, maxContext } from "./context-fit.js";
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
 */
export function placeQuote(shadow: Shadow, selector: QuoteSelector): Placement {
  const quote = normaliseQuote(selector.quote);
  if (quote === "") return orphan;
  const occurrences = findQuote(shadow, quote);
  if (occurrences.spans.length === 0) return orphan;
  const contexts = {
    prefix: normaliseQuote(selector.prefix ?? "").slice(-maxContext),
    suffix: normaliseQuote(selector.suffix ?? "").slice(0, maxContext),
  };
  for (const attempt of attempts) {
    const placed = attempt(shadow.text, occurrences, contexts);
    if (placed) return placed;
  }
  return orphan;
}

type Attempt = (text: string, occurrences: Occurrences, contexts: Contexts) => Placement | null;

const orphan: Placement = { state: "orphan", span: null, text: "", score: 0, candidates: [] };

/** Step 3: the exact quote with its exact context, and only one such place. */
const byExactContext: Attempt = (text, { spans, complete }, contexts) => {
  const fitting = spans.filter((span) => contextsFit(text, span, contexts));
  const [only] = fitting;
  if (fitting.length > 1 || (only && !complete)) return ambiguous(fitting);
  return only ? exactAt(text, only, 1) : null;
};

/** Step 4: the exact quote where the context is similar enough, and clearly more similar than elsewhere. */
const bySimilarContext: Attempt = (text, { spans, complete }, contexts) => {
  if (!complete || spans.length > maxCompared) return ambiguous(spans);
  const scored = spans
    .map((span) => ({ span, score: contextSimilarity(text, span, contexts) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, runnerUp] = scored;
  if (!best || best.score < contextFloor) return null;
  if (runnerUp && best.score - runnerUp.score < contextMargin) {
    return ambiguous(scored.filter(({ score }) => best.score - score < contextMargin).map(({ span }) => span));
  }
  return exactAt(text, best.span, best.score);
};

/** The attempts in their order; each answers or passes on. */
const attempts: readonly Attempt[] = [byExactContext, bySimilarContext];

function exactAt(text: string, span: Span, score: number): Placement {
  return { state: "exact", span, text: text.slice(span.start, span.end), score, candidates: [] };
}

function ambiguous(candidates: readonly Span[]): Placement {
  return { state: "ambiguous", span: null, text: "", score: 0, candidates: candidates.slice(0, maxCandidates) };
}
