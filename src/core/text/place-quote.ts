import { contextsFit, maxContext } from "./context-fit.js";
import { isFarOff, type PlaceExpected } from "./expected-places.js";
import { findQuote, type Occurrences, type SoughtQuote } from "./find-quote.js";
import type { QuoteFit } from "./fit-quote.js";
import { isMovedWhole } from "./is-moved-whole.js";
import { isAcceptable, isFarBetter, isNamedFromAfar, isSaidAlike, lossAt, scoreOf } from "./judge-fit.js";
import { normaliseQuote, soughtQuote } from "./normalise-quote.js";
import { type Contexts, quotePattern } from "./quote-pattern.js";
import { type RunningText, runningTextOf } from "./running-text.js";
import type { Shadow } from "./shadow.js";
import type { Span } from "./span.js";
import { maxAligned, weighPlaces } from "./weigh-places.js";

/** Where a claim is in a changing text (anchoring.md, states). The last two are unplaced. */
export type AnchorState = "exact" | "moved" | "edited" | "ambiguous" | "orphan";

/** How a quote is stored: W3C TextQuoteSelector, with a position hint in the shadow text. */
export interface QuoteSelector {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly at?: number | undefined;
}

/** What is known beside a selector. */
export interface PlaceOptions {
  /** Whether the text is known to be the one that the selector's `at` counts in, by its fingerprint. */
  readonly unchanged?: boolean;
  /** Where the quote is expected: a changed one that is far off is in doubt. */
  readonly expected?: PlaceExpected | null;
}

/** Where a quote was found; spans are in the shadow text. */
export interface Placement {
  readonly state: AnchorState;
  readonly span: Span | null;
  /** The words found; empty when unplaced. */
  readonly text: string;
  /** How well quote and context fit, 0 to 1; 0 when unplaced. */
  readonly score: number;
  /** Places that fit equally well, when ambiguous, or the one that is in doubt: the first of them, in the order of their fit. */
  readonly candidates: readonly Span[];
}

/** Candidates listed for a person to choose from. */
const maxCandidates = 20;
/** A quote that stands more often than this needs its exact context: comparing them all by likeness takes too long. */
const maxCompared = 300;
/**
 * Finds the place of a quote, in the order of attempts of anchoring.md. Never guesses: a quote that is gone is an
 * orphan, one that fits several places is ambiguous, one whose words changed is edited.
 */
export function placeQuote(
  shadow: Shadow,
  selector: QuoteSelector,
  { unchanged = false, expected = null }: PlaceOptions = {},
): Placement {
  const quote = soughtQuote(selector.quote);
  if (quote === null) return orphan;
  const contexts = {
    prefix: normaliseQuote(selector.prefix ?? "").slice(-maxContext),
    suffix: normaliseQuote(selector.suffix ?? "").slice(0, maxContext),
  };
  const at = unchanged ? selector.at : undefined;
  return placeIn({ shadow, running: runningTextOf(shadow), at, expected }, quote, contexts);
}

function placeIn(
  { shadow, running, at, expected }: Pick<Search, "shadow" | "running" | "at" | "expected">,
  quote: SoughtQuote,
  contexts: Contexts,
): Placement {
  let occurrences: Occurrences | null = null;
  const search: Search = {
    shadow,
    running,
    quote,
    contexts,
    at,
    expected,
    occurrences: () => {
      occurrences ??= findQuote(running, quote);
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
  readonly shadow: Shadow;
  readonly running: RunningText;
  readonly quote: SoughtQuote;
  readonly contexts: Contexts;
  /** Where the quote stands when the text hasn't changed since it was placed. */
  readonly at: number | undefined;
  /** Where the quote is expected, if that is known. */
  readonly expected: PlaceExpected | null;
  /** The places of the exact quote, looked for at the first call. */
  readonly occurrences: () => Occurrences;
}

type Attempt = (search: Search) => Placement | null;

const orphan: Placement = { state: "orphan", span: null, text: "", score: 0, candidates: [] };

/** Step 1: the quote where it stood, in the same text. */
const byOffset: Attempt = (search) => {
  const { at, running, quote } = search;
  if (at === undefined || at < 0) return null;
  const start = running.fromShadow(at);
  const span = { start, end: start + quote.text.length };
  return running.text.startsWith(quote.text, start) ? placedAt(search, "exact", span, 1) : null;
};

/** Step 3: the exact quote with its exact context, and only one such place. */
const byExactContext: Attempt = (search) => {
  const { running, contexts, occurrences } = search;
  const { spans, complete } = occurrences();
  const fitting = spans.filter((span) => contextsFit(running.text, span, contexts));
  const [only] = fitting;
  if (fitting.length > 1 || (only && !complete)) return ambiguous(search, fitting);
  return only ? placedAt(search, "exact", only, 1) : null;
};

/**
 * Steps 4 to 7: the place that shares the most with the quote and its contexts, changed or not, if that is enough and
 * clearly more than elsewhere.
 */
const byLikeness: Attempt = (search) => {
  const { spans, complete } = search.occurrences();
  // A quote that may stand somewhere, but was not found where looking was affordable, has no place that anyone could choose.
  if (!complete && spans.length === 0) return null;
  if (!complete || spans.length > maxCompared) return ambiguous(search, spans);
  const pattern = quotePattern(search.running, search.quote.text, search.contexts);
  const fits = weighPlaces(search.running, search.quote, pattern, spans)
    .map((fit) => ({ fit, loss: lossAt(fit) }))
    .sort((a, b) => a.loss - b.loss || b.fit.quote - a.fit.quote || a.fit.span.start - b.fit.span.start);
  const best = fits.find(({ fit }) => isAcceptable(fit));
  if (!best) return null;
  const { span } = best.fit;
  const rivals = fits.filter(
    ({ fit }) =>
      fit !== best.fit &&
      (isSaidAlike(best.fit, fit) || (!isFarBetter(best.fit, fit) && (isGone(fit) || isAcceptable(fit)))),
  );
  // Where the contexts stand with nothing between them, the quote was deleted: no other place is its own.
  if (isGone(best.fit) || rivals.some(({ fit }) => isGone(fit))) return null;
  if (rivals.length > 0) return ambiguous(search, [span, ...rivals.map(({ fit }) => fit.span)]);
  if (isDoubtful(search, best.fit)) return ambiguous(search, [span]);
  const same = search.running.text.slice(span.start, span.end) === search.quote.text;
  return placedAt(search, same ? "exact" : "edited", span, scoreOf(best.fit));
};

/** How far from where it is expected a place may be, of a changed quote as much as an edit of a sentence beside it shifts it. */
const farOff = { changed: 100, exact: 400 } as const;

/** Whether a place is not where the quote is expected, and may be another's that says nearly the same. */
function isDoubtful({ running, contexts, expected }: Search, fit: QuoteFit): boolean {
  const isExact = fit.quote === 1;
  if (!isFarOff(expected, running.toShadow(fit.span), isExact ? farOff.exact : farOff.changed)) return false;
  return !(isNamedFromAfar(fit) || (isExact && isMovedWhole(running, fit.span, contexts)));
}

function isGone({ span }: QuoteFit): boolean {
  return span.start === span.end;
}

/** Steps 5 and 6 for a quote of many paragraphs: what lies between its beginning and its end, wherever these are now. */
const byEnds: Attempt = (search) => {
  const { quote, contexts, running, occurrences } = search;
  if (quote.text.length <= maxAligned || occurrences().spans.length > 0) return null;
  const { text } = quote;
  const head = text.slice(0, text.lastIndexOf(" ", endLength));
  const tail = text.slice(text.indexOf(" ", text.length - endLength) + 1);
  if (head.length > maxAligned || tail.length > maxAligned) return null;
  const [first, last] = [
    placeIn(
      { ...search, at: undefined },
      { text: head, crosses: quote.crosses },
      { prefix: contexts.prefix, suffix: "" },
    ),
    placeIn(
      { ...search, at: undefined },
      { text: tail, crosses: quote.crosses },
      { prefix: "", suffix: contexts.suffix },
    ),
  ];
  if (!first.span || !last.span) return null;
  const span = { start: running.fromShadow(first.span.start), end: running.fromShadow(last.span.end) };
  const share = (span.end - span.start) / text.length;
  if (share < leastLength || share > 1 / leastLength) return null;
  return placedAt(search, "edited", span, (first.score + last.score) / 2);
};

/** How much of a long quote's beginning and end is looked for, and how much shorter or longer it may have become. */
const endLength = 1000;
const leastLength = 0.5;

/** The attempts in their order; each answers or passes on. */
const attempts: readonly Attempt[] = [byOffset, byExactContext, byEnds, byLikeness];

function placedAt({ shadow, running }: Search, state: AnchorState, at: Span, score: number): Placement {
  const span = running.toShadow(at);
  return { state, span, text: shadow.text.slice(span.start, span.end), score, candidates: [] };
}

function ambiguous({ running }: Search, candidates: readonly Span[]): Placement {
  const shown = candidates.slice(0, maxCandidates).map((span) => running.toShadow(span));
  return { state: "ambiguous", span: null, text: "", score: 0, candidates: shown };
}
