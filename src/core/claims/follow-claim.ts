import type { Article } from "../article/parse-article.js";
import type { ClaimAnchor } from "../claim-reading.js";
import { alignAll } from "../text/align-words.js";
import { couldBeEdited } from "../text/could-be-edited.js";
import { cutsNumber, wholeNumbers } from "../text/cuts-number.js";
import { describeQuote } from "../text/describe-quote.js";
import { findQuote } from "../text/find-quote.js";
import { followEdits, type TracedEdit } from "../text/follow-edit.js";
import { normaliseQuote, soughtQuote } from "../text/normalise-quote.js";
import { type Placement, placeQuote, type QuoteSelector } from "../text/place-quote.js";
import { type RunningText, runningTextOf } from "../text/running-text.js";
import { encloses, type Span } from "../text/span.js";
import { wordsOf } from "../text/word.js";
import { backIn, cutOf, followPlace, type LostWords } from "./lost-words.js";

/** Where claims stood in an article, and how the article was edited since. */
export interface EarlierPlaces {
  readonly article: Article;
  readonly anchors: ReadonlyMap<string, ClaimAnchor>;
  /** In their order; each counts in the source that those before it leave. */
  readonly edits: readonly TracedEdit[];
}

/** How many claims may still be searched for in one reading; typing must stay quick, whatever was deleted. */
export interface SearchBudget {
  /** Claims whose very words stand somewhere, or that were lost just now. */
  likely: number;
  /** Claims of whose words nothing is seen. */
  unlikely: number;
}

/**
 * Where a claim is after edits of its article (anchoring.md, step 2): exactly where they took it. A claim that an edit took
 * away is where its words are written again, or stand between what stood around them; nowhere, until one of these holds.
 * Null when nothing is known of an earlier place: it has to be searched for.
 * @param budget how many claims may be searched for; the others stay nowhere until they are written again
 */
export function followClaim(
  article: Article,
  selector: QuoteSelector,
  { article: before, edits }: EarlierPlaces,
  anchor: ClaimAnchor | undefined,
  budget: SearchBudget,
): ClaimAnchor | null {
  if (!anchor || !isSameSelector(anchor.selector, selector)) return null;
  if (anchor.source === null) return anchor.last && comeBack(article, anchor, anchor.last, edits, budget);
  const followed = followEdits(anchor.source, edits);
  if (followed !== null) {
    const isTouched = followed.touched || (anchor.state === "edited" && areNear(edits, followed.span, selector));
    const stays = isTouched ? null : unchangedAt(article, anchor, followed.span);
    const settled = stays ?? settle(article, anchor, followed.span);
    if (settled) return settled;
  }
  const { cut, since, place } = cutOf(anchor.source, edits);
  const described = budget.likely-- > 0 ? describeQuote(before, anchor.source) : null;
  const lost = { words: anchor.text, cut, place, selector: described };
  return comeBack(article, anchor, lost, edits.slice(since), budget, true);
}

/**
 * A claim that was lost, where it is back; else unplaced. It is searched for when it was lost just now, when its words stand
 * somewhere, and when something is written near where it was.
 */
function comeBack(
  article: Article,
  anchor: ClaimAnchor,
  before: LostWords,
  edits: readonly TracedEdit[],
  budget: SearchBudget,
  isNew = false,
): ClaimAnchor {
  const { place, near } = followPlace(before.place, edits);
  const lost = { ...before, place };
  const back = lost.cut && backIn(lost.cut, edits);
  const restored = (back && settle(article, anchor, back)) ?? pasted(article, anchor, lost, edits);
  if (restored) return restored;
  const running = runningTextOf(article.shadow);
  const isLikely = running.text.includes(normaliseQuote(lost.words));
  const isSought = lost.selector !== null && (isLikely || near || isNew);
  const isSearched = isSought && (isLikely ? budget.likely-- : budget.unlikely--) > 0;
  if (lost.selector === null || !isSearched) return unplaced(article, anchor, lost, null);
  const placed = placeQuote(article.shadow, lost.selector);
  const { span } = placed;
  const there = span && { start: running.fromShadow(span.start), end: running.fromShadow(span.end) };
  return (there && anchorAt(article, anchor, there)) ?? unplaced(article, anchor, lost, placed);
}

/** The claim in what an edit wrote, if its words stand there once. */
function pasted(
  article: Article,
  anchor: ClaimAnchor,
  { words }: LostWords,
  edits: readonly TracedEdit[],
): ClaimAnchor | null {
  const written = edits.flatMap(({ span, text }, index) => {
    if (text.length < words.length) return [];
    const now = followEdits({ start: span.start, end: span.start + text.length }, edits.slice(index + 1));
    return now ? [article.shadow.toShadow(now.span)] : [];
  });
  const quote = written.length === 0 ? null : soughtQuote(words);
  if (quote === null) return null;
  const running = runningTextOf(article.shadow);
  const places = findQuote(running, quote).spans.filter((place) => {
    const span = running.toShadow(place);
    return written.some((one) => encloses(one, span));
  });
  const [only] = places;
  return only && places.length === 1 ? anchorAt(article, anchor, only) : null;
}

/** A claim that is nowhere, with what is remembered of it and the places that may be meant. */
function unplaced(article: Article, anchor: ClaimAnchor, last: LostWords, placed: Placement | null): ClaimAnchor {
  return {
    ...anchor,
    state: placed?.state === "ambiguous" ? "ambiguous" : "orphan",
    shadow: null,
    source: null,
    text: anchor.selector.quote,
    score: 0,
    candidates: placed?.candidates.map((candidate) => article.shadow.toSource(candidate)) ?? [],
    last,
  };
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
  const quote = normaliseQuote(anchor.selector.quote);
  return anchorAt(article, anchor, quoteBeside(running, quote, span) ?? withEndBehind(running, quote, span));
}

/** Whether something was written so near an edited claim that it may be the rest of its words. */
function areNear(edits: readonly TracedEdit[], { start, end }: Span, { quote }: QuoteSelector): boolean {
  return edits.some(({ span }) => span.start <= end + quote.length && span.end >= start - quote.length);
}

/**
 * A claim's place with the last words of its quote where these stand right behind it: who selects the end of a claim and
 * types it anew with another number types it behind what is left.
 */
function withEndBehind(running: RunningText, quote: string, span: Span): Span {
  const words = wordsOf(quote.slice(0, maxCompared), { start: 0, end: quote.length });
  const own = wordsOf(running.text, span);
  const behind = wordsOf(running.text, { start: span.end, end: span.end + quote.length });
  if (own.at(-1)?.text === words.at(-1)?.text) return span;
  for (let count = Math.min(words.length - 1, behind.length); count > 0; count--) {
    const isEnd = words.slice(-count).every(({ text }, index) => text === behind[index]?.text);
    if (isEnd) return { start: span.start, end: behind[count - 1]?.end ?? span.end };
  }
  return span;
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
  const { likeness } = alignAll(old, now);
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

/** Whether two selectors look for the same. */
export function isSameSelector(a: QuoteSelector, b: QuoteSelector): boolean {
  return a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix && a.at === b.at;
}

function isSameSpan(a: Span, b: Span | null): boolean {
  return b !== null && a.start === b.start && a.end === b.end;
}
