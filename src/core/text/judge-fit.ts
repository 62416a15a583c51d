import type { QuoteFit, SideFit } from "./fit-quote.js";

/** How well a place fits, from 0 to 1: the share of all that is known of the quote which stands there. */
export function scoreOf({ quote, weight, before, behind }: QuoteFit): number {
  const sides = [before, behind].filter((side) => side !== null);
  const all = sides.reduce((sum, side) => sum + side.weight, weight);
  return sides.reduce((sum, side) => sum + side.weight * side.likeness, quote * weight) / all;
}

/** Share of the contexts that must stand around the very words of a quote. */
const likeContext = 0.85;
/** Share of a context that is all of it, a typing error aside: such a one is enough on one side. */
const wholeContext = 0.97;
/** How much a context must tell to be enough alone: some words. */
const tellingContext = 4;
/** Share of the contexts that must stand around other words than the quote's: these name the place by themselves. */
const changedContext = 0.95;
/** The same where one of them stands there as a whole: who edits a number often edits the words behind it as well. */
const changedBesideWhole = 0.8;
/** A quote that tells this much is no longer short: it may be found where its context is gone. */
const longQuote = 9;
/** Share of a long quote that must stand where its context is gone. */
const likeQuote = 0.8;
/**
 * How many words of a quote without contexts must stand at a place where some of it changed: more where a number did, since
 * texts say the same of many numbers.
 */
const tellingWords = 2;
const wordsForNewNumber = 4;
/** Share of a quote without contexts that must stand where its number changed, unless all its words do. */
const likeQuoteOfNewNumber = 0.9;
/** Share of what stands at a place that a quote must be of which every word is there: else more was written in than it held. */
const ownShare = 0.5;
/** Share of a quote that stands at other places of a text which says the same of many things: only fillers differ there. */
const formulaShare = 0.6;

/**
 * Whether a place may be taken at all: the contexts name it, or a long quote does. A short quote is never moved to a place
 * whose context does not hold it (anchoring.md, rules for numbers).
 */
export function isAcceptable(fit: QuoteFit): boolean {
  const { before, behind, quote, weight, couldBe } = fit;
  const sides = [before, behind].filter((side): side is SideFit => side !== null);
  if (sides.length === 0) return isNamedByItself(fit);
  const context = contextOf(sides);
  const isWhole = sides.some((side) => side.likeness >= wholeContext && side.weight >= tellingContext);
  if (quote === 1) return context >= likeContext || isWhole || weight >= longQuote;
  const isNamed = context >= changedContext || (isWhole && context >= changedBesideWhole);
  if (couldBe && isNamed && sides.every(({ holds }) => holds)) return true;
  return quote >= likeQuote && weight >= longQuote;
}

/**
 * Whether the words of a quote without contexts name a place by themselves. Where a number changed, they must tell as much as
 * those of a long quote, and hardly anything else may have changed: a line that was deleted beside its like looks the same.
 */
function isNamedByItself({ quote, weight, words, allWords, allNumbers }: QuoteFit): boolean {
  if (quote === 1) return true;
  if (allNumbers) return words >= tellingWords && quote >= (allWords ? ownShare : likeQuote);
  if (words < wordsForNewNumber || weight < longQuote) return false;
  return quote >= (allWords ? likeQuote : likeQuoteOfNewNumber);
}

/**
 * Whether another place shows that a quote without contexts, whose number changed, is one of several that a text says alike
 * ("update x to 1.2", "update y to 3.4"): which of them is left can't be told by the words that they share.
 */
export function isSaidAlike(best: QuoteFit, other: QuoteFit): boolean {
  const isAlone = best.before === null && best.behind === null;
  return isAlone && !best.allNumbers && other.span.start < other.span.end && other.quote >= formulaShare;
}

/** Share of the contexts that stands around a place. */
function contextOf(sides: readonly SideFit[]): number {
  const all = sides.reduce((sum, { weight }) => sum + weight, 0);
  return sides.reduce((sum, { likeness, weight }) => sum + likeness * weight, 0) / all;
}

/** How much is missing at a place, from 0 to 1: of the contexts, since they tell equal quotes apart; else of the quote. */
export function lossAt({ before, behind, quote }: QuoteFit): number {
  const sides = [before, behind].filter((side): side is SideFit => side !== null);
  return 1 - (sides.length === 0 ? quote : contextOf(sides));
}

/** How many times as much must be missing at a place that is clearly worse: edits near one place must not decide for another. */
const clearlyMore = 1.6;
/** What must be missing there beside that: where nothing is missing at one place, a mark that differs decides nothing. */
const somethingMissing = 0.02;

/** Whether a place is so much better than another that the other can't be meant. */
export function isFarBetter(best: QuoteFit, other: QuoteFit): boolean {
  return lossAt(other) > clearlyMore * lossAt(best) + somethingMissing;
}
