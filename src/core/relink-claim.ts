import type { Article } from "./article/parse-article.js";
import type { ClaimSet } from "./claims/claim-set.js";
import { editSelector, type SelectorEdit } from "./claims/edit-selector.js";
import type { ClaimSpec } from "./claims/schema.js";
import { describeQuote } from "./text/describe-quote.js";
import { fingerprintOf } from "./text/fingerprint.js";
import { placeQuote, type QuoteSelector } from "./text/place-quote.js";
import type { Shadow } from "./text/shadow.js";
import type { Span } from "./text/span.js";

/** What a relinking needs of a reading. */
export interface Relinked {
  readonly article: Article;
  readonly claimSet: ClaimSet;
}

/** Most words that a claim set may hold of a text that can't be shipped: quote and contexts of a claim together. */
const maxWordsOfOthers = 12;

/** How a stretch of the article is quoted, or a sentence that says why it can't be. */
export type Described =
  | { readonly kind: "selector"; readonly selector: QuoteSelector }
  | { readonly kind: "refused"; readonly message: string };

/**
 * The edits of the claim set's text that make a claim quote a stretch of the article's source; or a sentence that says
 * why that can't be done.
 * @param says the piece of the quote that is meant from then on; default: as before
 */
export function relinkClaim(relinked: Relinked, claim: string, span: Span, says?: ClaimSpec["says"]): SelectorEdit {
  const described = describeWords(relinked, span);
  return described.kind === "refused" ? described : editSelector(relinked.claimSet, claim, described.selector, says);
}

/**
 * How a stretch of the article's source is quoted in a claim set of it. Nothing is promised that doesn't hold: the words
 * are described, and placed again, here.
 */
export function describeWords({ article, claimSet }: Relinked, span: Span): Described {
  const { shadow } = article;
  const described = describeQuote(article, span, isShipped(claimSet) ? {} : { maxWords: maxWordsOfOthers });
  if (!described)
    return refused("There are no words here that a claim could quote. Select the words that it is about.");
  // Offsets count in the text of the fingerprint; beside another one they would lead astray.
  const fingerprint = claimSet.data.article?.fingerprint;
  const unchanged = fingerprint !== undefined && fingerprint === fingerprintOf(shadow);
  const selector = { ...described, at: unchanged ? described.at : undefined };
  const placed = placeQuote(shadow, selector, { unchanged });
  if (placed.state !== "exact" || !placed.span || !isSame(shadow, placed.span, span)) {
    return refused(
      "These words can't be told from equal ones elsewhere in the article. Select more words around them.",
    );
  }
  return { kind: "selector", selector };
}

/** Whether the claim set goes with its article; one that knows only a fingerprint is about somebody else's text. */
export function isShipped({ data }: ClaimSet): boolean {
  return data.article?.path !== undefined || data.article?.fingerprint === undefined;
}

/** Whether a quote was placed where a source span shows its words, white space at its ends left aside. */
function isSame(shadow: Shadow, placed: Span, span: Span): boolean {
  const wanted = shadow.toShadow(span);
  const trimmed = shadow.text.slice(wanted.start, wanted.end).trim();
  return wanted.start <= placed.start && placed.end <= wanted.end && placed.end - placed.start === trimmed.length;
}

function refused(message: string) {
  return { kind: "refused", message } as const;
}
