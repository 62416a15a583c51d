import { touchingContext } from "./context-fit.js";
import type { SoughtQuote } from "./find-quote.js";
import { fitChanged, fitExact, fitGap, type QuoteFit, stretchAt, stretchWords, wordsWithin } from "./fit-quote.js";
import type { KeyedWords } from "./keyed-words.js";
import { likelyPlaces } from "./likely-places.js";
import type { QuotePattern } from "./quote-pattern.js";
import type { RunningText } from "./running-text.js";
import { overlaps, type Span } from "./span.js";

/** How many places are looked at closely: where the quote stands word for word, and where much of its pattern does. */
const maxExact = 12;
const maxLikely = 6;

/** The longest quote, in characters, whose words are aligned with the text's. Of a longer one only the very words are found. */
export const maxAligned = 1500;

/** Whether a span begins or ends inside a word; with other words around it than a quote had, that is no place for it. */
function cutsWord(text: string, { start, end }: Span): boolean {
  return [start, end].some((at) => letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at)));
}

const letter = /[\p{L}\p{M}]/u;

/**
 * Every place worth looking at closely, with how well it fits: where the quote stands word for word, where other words
 * stand between its contexts, and, as empty spans, where its contexts stand with nothing between them.
 * @param spans the places of the very quote
 */
export function weighPlaces(
  running: RunningText,
  quote: SoughtQuote,
  pattern: QuotePattern,
  spans: readonly Span[],
): readonly QuoteFit[] {
  const fits: QuoteFit[] = spans
    .filter((span) => !cutsWord(running.text, span))
    .map((span) => ({ span, touching: touchingContext(running.text, span, pattern.contexts) }))
    .sort((a, b) => b.touching - a.touching)
    .slice(0, maxExact)
    .map(({ span }) => fitExact(running, pattern, span));
  if (quote.text.length > maxAligned) return fits;
  const add = (stretch: KeyedWords): Span | null => {
    const fit = fitChanged(running, pattern, stretch);
    if (!fit || (!quote.crosses && running.crosses(fit.span))) return null;
    if (!fits.some(({ span }) => overlaps(span, fit.span))) fits.push(fit);
    return fit.span;
  };
  for (const offset of likelyPlaces(running, pattern.text, maxLikely)) {
    const { start, end } = stretchAt(running, pattern, offset);
    const stretch = stretchWords(running, pattern, { start, end });
    const gap = fitGap(pattern, stretch);
    if (gap) fits.push(gap);
    const found = add(stretch);
    if (!found) continue;
    // What stands beside the place found may fit as well, and must not be overlooked.
    add(wordsWithin(stretch, { start, end: found.start }));
    add(wordsWithin(stretch, { start: found.end, end }));
  }
  return fits;
}
