import searchApproximately from "approx-string-match";
import { normaliseQuote, type Shadow } from "./shadow.js";
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
  /** Places that fit equally well, when ambiguous. */
  readonly candidates: readonly Span[];
}

/** Occurrences beyond these are not looked at: a quote that stands so often needs context to be placed at all. */
const maxOccurrences = 2_000;
/** Candidates listed for a person to choose from. */
const maxCandidates = 20;
/** Least similarity of the contexts at which an exact quote counts as found (anchoring.md, step 4). */
const contextFloor = 0.7;
/** How far the best context must be ahead of the runner-up: a typing error in one context must not decide. */
const contextMargin = 0.15;
/** Longest context that is compared; more tells nothing new. */
const maxContext = 200;

/**
 * Finds the place of a quote, in the order of attempts of anchoring.md. Never guesses: a quote that is gone is an
 * orphan, one that fits several places is ambiguous.
 */
export function placeQuote(shadow: Shadow, selector: QuoteSelector): Placement {
  const quote = normaliseQuote(selector.quote);
  if (quote === "") return orphan;
  const occurrences = occurrencesOf(shadow.text, quote);
  if (occurrences.length === 0) return orphan;
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

interface Contexts {
  readonly prefix: string;
  readonly suffix: string;
}

type Attempt = (text: string, occurrences: readonly Span[], contexts: Contexts) => Placement | null;

const orphan: Placement = { state: "orphan", span: null, text: "", score: 0, candidates: [] };

/** Step 3: the exact quote with its exact context, and only one such place. */
const byExactContext: Attempt = (text, occurrences, { prefix, suffix }) => {
  const fitting = occurrences.filter(
    ({ start, end }) => textBefore(text, start).endsWith(prefix) && textAfter(text, end).startsWith(suffix),
  );
  const [only] = fitting;
  if (fitting.length > 1) return ambiguous(fitting);
  return only ? exactAt(text, only, 1) : null;
};

/** Step 4: the exact quote where the context is similar enough, and clearly more similar than elsewhere. */
const bySimilarContext: Attempt = (text, occurrences, contexts) => {
  const scored = occurrences
    .map((span) => ({ span, score: contextScore(text, span, contexts) }))
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

/** Every place of the quote that doesn't cut through a number. */
function occurrencesOf(text: string, quote: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0 && found.length < maxOccurrences; ) {
    const span = { start, end: start + quote.length };
    if (!cutsNumber(text, span)) found.push(span);
    start = text.indexOf(quote, start + 1);
  }
  return found;
}

/** Whether a span begins or ends inside a number: "4.0%" in "14.0%", "95" in "95.5" (anchoring.md, rules for numbers). */
function cutsNumber(text: string, { start, end }: Span): boolean {
  return joinsNumber(text, start - 1, start) || joinsNumber(text, end - 1, end);
}

/** Whether the characters at two neighbouring offsets belong to one number. */
function joinsNumber(text: string, left: number, right: number): boolean {
  const [a, b] = [text.charAt(left), text.charAt(right)];
  if (isDigit(a) && isDigit(b)) return true;
  if (isDigit(a) && (b === "." || b === ",")) return isDigit(text.charAt(right + 1));
  if ((a === "." || a === ",") && isDigit(b)) return isDigit(text.charAt(left - 1));
  return false;
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

/** The text before an offset with the white space next to it left out: contexts are stored trimmed. */
function textBefore(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 2 * maxContext), offset).trimEnd();
}

function textAfter(text: string, offset: number): string {
  return text.slice(offset, offset + 2 * maxContext).trimStart();
}

/** Average similarity of the contexts that the selector states; 1 when it states none. */
function contextScore(text: string, { start, end }: Span, { prefix, suffix }: Contexts): number {
  const scores: number[] = [];
  if (prefix !== "") scores.push(similarity(textBefore(text, start).slice(-prefix.length - 8), prefix));
  if (suffix !== "") scores.push(similarity(textAfter(text, end).slice(0, suffix.length + 8), suffix));
  return scores.length === 0 ? 1 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Share of `wanted` that can be found in `found`, by edit distance (Myers' bit-parallel algorithm). */
function similarity(found: string, wanted: string): number {
  const matches = searchApproximately(found, wanted, wanted.length);
  const errors = matches.reduce((least, match) => Math.min(least, match.errors), wanted.length);
  return 1 - errors / wanted.length;
}
