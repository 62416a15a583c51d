import type { Word } from "./word.js";

/** Share of a quote that must be left for anything else to be its edited text. */
const keptShare = 0.15;
/** How many more words than the quote's may stand in its place where none of its own are left. */
const maxMoreWords = 4;

/**
 * Whether words could be those of a quote, edited: some of them are left, or about as many stand there, with a number where
 * the quote has one. Else they were written in the place of something that is gone.
 * @param share of the quote that stands there, from 0 to 1
 */
export function couldBeEdited(quote: readonly Word[], found: readonly Word[], share: number): boolean {
  if (share >= keptShare) return true;
  return found.length <= quote.length + maxMoreWords && (hasNumber(found) || !hasNumber(quote));
}

function hasNumber(words: readonly Word[]): boolean {
  return words.some(({ kind }) => kind === "number");
}
