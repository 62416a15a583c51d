import type { Article } from "../article/parse-article.js";
import type { ClaimAnchor } from "../claim-reading.js";
import { cutsNumber, wholeNumbers } from "../text/cuts-number.js";
import { describeQuote } from "../text/describe-quote.js";
import { followEdits } from "../text/follow-edit.js";
import { normaliseQuote } from "../text/normalise-quote.js";
import { placeQuote, type QuoteSelector } from "../text/place-quote.js";
import { type RunningText, runningTextOf } from "../text/running-text.js";
import type { Span } from "../text/span.js";
import type { TextEdit } from "../text/text-edit.js";

/** Where claims stood in an article, and how the article was edited since. */
export interface EarlierPlaces {
  readonly article: Article;
  readonly anchors: ReadonlyMap<string, ClaimAnchor>;
  /** In their order; each counts in the source that those before it leave. */
  readonly edits: readonly TextEdit[];
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
  if (anchor.source === null) return anchor.last && find(article, anchor, anchor.last);
  const followed = followEdits(anchor.source, edits);
  if (followed !== null) {
    const stays = followed.touched ? null : unchangedAt(article, anchor, followed.span);
    const settled = stays ?? settle(article, anchor, followed.span);
    if (settled) return settled;
  }
  const last = describeQuote(before, anchor.source);
  return last && find(article, anchor, last);
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
  if (span) {
    return anchorAt(article, anchor, { start: running.fromShadow(span.start), end: running.fromShadow(span.end) });
  }
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

/** The claim at a place of the running text: edited, unless its quote stands there word for word. */
function anchorAt({ shadow }: Article, anchor: ClaimAnchor, place: Span): ClaimAnchor {
  const running = runningTextOf(shadow);
  const span = running.toShadow(place);
  const isQuote = running.text.slice(place.start, place.end) === normaliseQuote(anchor.selector.quote);
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
