import type { QuoteFit, SideFit } from "./fit-quote.js";

/** Least share of quote and contexts together that must stand at a place. */
const floor = 0.5;
/** A quote that tells this much is no longer short: it may be moved to a place whose context does not hold it. */
const longQuote = 9;

/** How much of a quote without contexts must stand at a place where the rest of it changed: two or three words. */
const tellingWords = 3.5;

/** How well a place fits, from 0 to 1: the share of all that is known of the quote which stands there. */
export function scoreOf({ quote, weight, before, behind }: QuoteFit): number {
  const sides = [before, behind].filter((side) => side !== null);
  const all = sides.reduce((sum, side) => sum + side.weight, weight);
  return sides.reduce((sum, side) => sum + side.weight * side.likeness, quote * weight) / all;
}

/** Whether a place may be taken at all. */
export function isAcceptable(fit: QuoteFit): boolean {
  if (scoreOf(fit) < floor) return false;
  const { before, behind, quote, weight } = fit;
  const stated = [before, behind].filter((side): side is SideFit => side !== null);
  const held = stated.filter(({ holds }) => holds).length;
  if (stated.length === 0) return quote === 1 || (quote >= 0.6 && quote * weight >= tellingWords);
  if (quote === 1) return held > 0 || weight >= longQuote;
  if (held === 2) return true;
  if (held === 1) return quote >= 0.4 || stated.length === 1;
  return quote >= 0.6 && weight >= longQuote;
}
