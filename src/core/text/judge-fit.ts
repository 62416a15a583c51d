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
/** Share of a quote without contexts that must stand where its number changed; less of one whose every word is there. */
const likeQuoteOfNewNumber = 0.9;
const likeWordsOfNewNumber = 0.65;
/** Share of a quote, all of whose words and numbers are there: below, more was written in between than it held. */
const ownShare = 0.5;
/** Share of a quote, and how much of it must tell, that are no accident whatever else of it changed: some fifteen words. */
const likeMuch = 0.7;
const muchOfQuote = 30;
/** Share of the contexts, or of a quote without any, that is nearly all of them. */
const nearlyAll = 0.9;
/**
 * Share of a quote that must stand at some other place for a text to say the same of many things, with other fillers. Where
 * less of the quote is left, it takes less to be doubtful.
 */
const saidAlike = 0.6;
const saidSomewhatAlike = 0.3;

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
  if (quote === 1) {
    // A number beside the quote that changed with the words there is that of another entry.
    const isOther = sides.some(({ holds, agrees }) => !holds && !agrees);
    return context >= likeContext || (isWhole && !isOther) || weight >= longQuote;
  }
  const isNamed = context >= changedContext || (isWhole && context >= changedBesideWhole);
  // A date or a version beside the quote that changed as well is that of another entry, unless all the words are the same.
  if (couldBe && isNamed && sides.every(({ holds, agrees }) => holds && agrees)) return true;
  return quote >= likeQuote && weight >= longQuote;
}

/**
 * Whether the words of a quote without contexts name a place by themselves. Where a number changed, they must tell as much as
 * those of a long quote: a line that was deleted beside its like looks the same.
 */
function isNamedByItself(fit: QuoteFit): boolean {
  const { quote, weight, words, allWords, allNumbers } = fit;
  if (quote === 1 || standsInMuch(fit)) return true;
  if (allNumbers) return words >= tellingWords && quote >= (allWords ? ownShare : likeQuote);
  if (words < wordsForNewNumber || weight < longQuote) return false;
  return quote >= (allWords ? likeWordsOfNewNumber : likeQuoteOfNewNumber);
}

function standsInMuch({ quote, weight }: QuoteFit): boolean {
  return quote >= likeMuch && quote * weight >= muchOfQuote;
}

/**
 * Whether another place shows that a quote without contexts, of which a number or much else changed, is one of several that
 * the text says alike ("updated x to 1.2", "updated y to 3.4"): which of them is left, the words that they share can't tell.
 */
export function isSaidAlike(best: QuoteFit, other: QuoteFit): boolean {
  if (best.before !== null || best.behind !== null || other.span.start === other.span.end) return false;
  const isMostlyThere = best.quote >= likeQuote;
  if (isMostlyThere && best.allNumbers) return false;
  return other.quote >= (isMostlyThere || best.allNumbers || standsInMuch(best) ? saidAlike : saidSomewhatAlike);
}

/**
 * Whether a place may be taken where the quote isn't expected. Of a quote that stands word for word nearly all of the
 * contexts must stand there too, or it must be a long one; of a changed one both contexts as a whole, or nearly all of one
 * without contexts.
 */
export function isNamedFromAfar(fit: QuoteFit): boolean {
  const { before, behind, quote, weight, allNumbers } = fit;
  const sides = [before, behind].filter((side): side is SideFit => side !== null);
  if (quote === 1) return weight >= longQuote || contextOf(sides) >= nearlyAll;
  if (sides.length > 0) return sides.every(({ likeness }) => likeness >= wholeContext);
  return (quote >= nearlyAll && (allNumbers || weight >= muchOfQuote)) || (allNumbers && standsInMuch(fit));
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
