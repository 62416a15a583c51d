import type { Article } from "../article/parse-article.js";
import type { ClaimAnchor } from "../claim-reading.js";
import { alignWords } from "../text/align-words.js";
import { couldBeEdited } from "../text/could-be-edited.js";
import { cutsNumber, wholeNumbers } from "../text/cuts-number.js";
import { describeQuote } from "../text/describe-quote.js";
import { findQuote } from "../text/find-quote.js";
import { followEdits, type TracedEdit } from "../text/follow-edit.js";
import { normaliseQuote, soughtQuote } from "../text/normalise-quote.js";
import { placeQuote, type QuoteSelector } from "../text/place-quote.js";
import { type RunningText, runningTextOf } from "../text/running-text.js";
import { encloses, type Span } from "../text/span.js";
import { wordsOf } from "../text/word.js";

/** Where claims stood in an article, and how the article was edited since. */
export interface EarlierPlaces {
  readonly article: Article;
  readonly anchors: ReadonlyMap<string, ClaimAnchor>;
  /** In their order; each counts in the source that those before it leave. */
  readonly edits: readonly TracedEdit[];
}

/**
 * Where a claim is after edits of its article (anchoring.md, step 2): exactly where they took it. A claim that an edit
 * reached over the end of, or took away, is where its words stand now as they stood before, with what stood around them;
 * nowhere, if they don't, until they come back. Null when nothing is known of an earlier place: it has to be searched for.
 */
export function followClaim(
  article: Article,
  selector: QuoteSelector,
  { article: before, edits }: EarlierPlaces,
  anchor: ClaimAnchor | undefined,
): ClaimAnchor | null {
  if (!anchor || !isSameSelector(anchor.selector, selector)) return null;
  if (anchor.source === null)
    return anchor.last && (pasted(article, anchor, anchor.last, edits) ?? find(article, anchor, anchor.last));
  const followed = followEdits(anchor.source, edits);
  if (followed !== null) {
    const stays = followed.touched ? null : unchangedAt(article, anchor, followed.span);
    const settled = stays ?? settle(article, anchor, followed.span);
    if (settled) return settled;
  }
  const last = describeQuote(before, anchor.source);
  return last && (pasted(article, anchor, last, edits) ?? find(article, anchor, last));
}

/** The claim in what an edit wrote, if its words stand there once: they were cut and pasted, or are back by an undo. */
function pasted(
  article: Article,
  anchor: ClaimAnchor,
  last: QuoteSelector,
  edits: readonly TracedEdit[],
): ClaimAnchor | null {
  const quote = soughtQuote(last.quote);
  const written = edits.flatMap(({ span, text }, index) => {
    if (quote === null || text.length < quote.text.length) return [];
    const now = followEdits({ start: span.start, end: span.start + text.length }, edits.slice(index + 1));
    return now ? [article.shadow.toShadow(now.span)] : [];
  });
  if (quote === null || written.length === 0) return null;
  const running = runningTextOf(article.shadow);
  const places = findQuote(running, quote).spans.filter((place) => {
    const span = running.toShadow(place);
    return written.some((one) => encloses(one, span));
  });
  const [only] = places;
  return only && places.length === 1 ? anchorAt(article, anchor, only) : null;
}

/** The claim where the edits took it, if it reads there as before; what stands above may have made code of it. */
function unchangedAt({ shadow }: Article, anchor: ClaimAnchor, source: Span): ClaimAnchor | null {
  const span = shadow.toShadow(source);
  const { text } = anchor;
  if (span.end - span.start !== text.length || !shadow.printed.startsWith(text, span.start)) return null;
  // Most claims stand where they stood: what is above an edit is not copied at each keystroke.
  const stays = isSameSpan(span, anchor.shadow) && isSameSpan(source, anchor.source) && anchor.candidates.length === 0;
  return stays ? anchor : { ...anchor, shadow: span, source, candidates: [] };
}

/** The claim in the words that stand where the edits took it, in whole numbers; its very quote, where that stands there. */
function settle(article: Article, anchor: ClaimAnchor, source: Span): ClaimAnchor | null {
  const running = runningTextOf(article.shadow);
  const taken = article.shadow.toShadow(source);
  const around = { start: running.fromShadow(taken.start), end: running.fromShadow(taken.end) };
  const span = wholeNumbers(running, withoutSpace(running.text, around));
  if (span.start >= span.end) return null;
  return anchorAt(article, anchor, quoteBeside(running, normaliseQuote(anchor.selector.quote), span) ?? span);
}

/** The claim where words that were described in an earlier version stand now; unplaced, with that description, if they don't. */
function find(article: Article, anchor: ClaimAnchor, last: QuoteSelector): ClaimAnchor {
  const running = runningTextOf(article.shadow);
  const { state, span, candidates } = placeQuote(article.shadow, last);
  const there = span && { start: running.fromShadow(span.start), end: running.fromShadow(span.end) };
  const found = there && anchorAt(article, anchor, there);
  if (found) return found;
  return {
    ...anchor,
    state: state === "ambiguous" ? "ambiguous" : "orphan",
    shadow: null,
    source: null,
    text: anchor.selector.quote,
    score: 0,
    candidates: candidates.map((candidate) => article.shadow.toSource(candidate)),
    last,
  };
}

/**
 * The claim at a place of the running text: edited, unless its quote stands there word for word. Null where nothing is left
 * of it, as when other words were pasted into it before its own were deleted.
 */
function anchorAt({ shadow }: Article, anchor: ClaimAnchor, place: Span): ClaimAnchor | null {
  const running = runningTextOf(shadow);
  const span = running.toShadow(place);
  const quote = normaliseQuote(anchor.selector.quote);
  const found = running.text.slice(place.start, place.end);
  const isQuote = found === quote;
  if (!isQuote && !isEdited(quote, found)) return null;
  const unchanged = anchor.state === "moved" ? "moved" : "exact";
  return {
    ...anchor,
    state: isQuote ? unchanged : "edited",
    shadow: span,
    source: shadow.toSource(span),
    text: shadow.printed.slice(span.start, span.end),
    score: 1,
    candidates: [],
    last: null,
  };
}

/** Whether words could be what a quote was edited to. */
function isEdited(quote: string, found: string): boolean {
  const [old, now] = [quote, found].map((text) => wordsOf(text.slice(0, maxCompared), { start: 0, end: text.length }));
  if (!old || !now) return false;
  const { likeness } = alignWords(old, now, new Float64Array(old.length).fill(1), { start: false, end: false });
  const alike = likeness.reduce((sum, one) => sum + one, 0);
  return couldBeEdited(old, now, alike / Math.max(old.length, now.length, 1));
}

/** How much of two quotes is compared. */
const maxCompared = 2000;

/**
 * The quote word for word where it overlaps or touches a span: what was cut over one end of the claim and then undone is
 * back beside what was left.
 */
function quoteBeside(running: RunningText, quote: string, { start, end }: Span): Span | null {
  const from = Math.max(start - quote.length, 0);
  const window = running.text.slice(from, end + quote.length);
  for (let at = window.indexOf(quote); at >= 0; at = window.indexOf(quote, at + 1)) {
    const span = { start: from + at, end: from + at + quote.length };
    if (span.start <= end && span.end >= start && !cutsNumber(running, span)) return span;
  }
  return null;
}

function withoutSpace(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text.charAt(start) === " ") start++;
  while (start < end && text.charAt(end - 1) === " ") end--;
  return { start, end };
}

function isSameSelector(a: QuoteSelector, b: QuoteSelector): boolean {
  return a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix && a.at === b.at;
}

function isSameSpan(a: Span, b: Span | null): boolean {
  return b !== null && a.start === b.start && a.end === b.end;
}
