import { printable } from "./printable.js";

/** Longest quote that is printed; a claim can stand on a paragraph. */
const maxQuote = 200;

/** Words of an article or a claim set as a terminal shows them: safe, in quotation marks, cut off when they are long. */
export function shownQuote(words: string): string {
  // What lies beyond is never looked at: a hostile quote can be megabytes long.
  const text = printable(words.slice(0, 4 * maxQuote));
  return `“${text.length > maxQuote ? `${text.slice(0, maxQuote)}…` : text}”`;
}
