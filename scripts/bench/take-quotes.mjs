import { cut, phraseAround, sentenceAround } from "./surroundings.mjs";

/** @typedef {import("../../out/src/core/text/span.js").Span} Span */
/** @typedef {import("../../out/src/core/text/place-quote.js").QuoteSelector} QuoteSelector */

/**
 * Ways to take a quote of a number:
 * - `context`: the number alone with 32 characters before and after it, as most tools store it;
 * - `described`: what `describeQuote` makes of it;
 * - `phrase`: the number with up to three words on each side, without context, as people write it;
 * - `sentence`: the sentence, cell or line that holds it, without context.
 * @typedef {"context" | "described" | "phrase" | "sentence"} Way
 */

/** @typedef {{ readonly way: Way, readonly selector: QuoteSelector & { readonly at: number } }} Taken */

/** Characters of context that most tools store on each side. */
const contextLength = 32;
/** Longer sentences are lists or tables in disguise. */
const maxSentence = 400;

/**
 * The quotes of a number. One that says nothing is left out: a quote that, with its context, stands twice in its own text
 * has no place that could be found again.
 * @param {string} text a shadow text
 * @param {Span} number
 * @param {(span: Span) => QuoteSelector | null} describe
 * @returns {readonly Taken[]}
 */
export function takeQuotes(text, number, describe) {
  return [
    withContext(text, number),
    described(number, describe),
    alone("phrase", text, phraseAround(text, number)),
    sentence(text, number),
  ].filter((taken) => taken !== null);
}

/**
 * @param {string} text
 * @param {Span} span
 * @returns {Taken | null}
 */
export function withContext(text, { start, end }) {
  const prefix = text.slice(Math.max(0, start - contextLength), start);
  const suffix = text.slice(end, end + contextLength);
  const quote = text.slice(start, end);
  return isUnique(text, `${prefix}${quote}${suffix}`)
    ? { way: "context", selector: { quote, prefix, suffix, at: start } }
    : null;
}

/**
 * @param {Span} span
 * @param {(span: Span) => QuoteSelector | null} describe
 * @returns {Taken | null}
 */
export function described(span, describe) {
  const selector = describe(span);
  return selector ? { way: "described", selector: { ...selector, at: selector.at ?? span.start } } : null;
}

/**
 * @param {Way} way
 * @param {string} text
 * @param {Span} span
 * @returns {Taken | null}
 */
export function alone(way, text, span) {
  const quote = cut(text, span);
  return isUnique(text, quote) ? { way, selector: { quote, at: span.start } } : null;
}

/**
 * @param {string} text
 * @param {Span} number
 * @returns {Taken | null}
 */
function sentence(text, number) {
  const span = sentenceAround(text, number);
  return span.end - span.start <= maxSentence ? alone("sentence", text, span) : null;
}

/**
 * @param {string} text
 * @param {string} piece
 */
function isUnique(text, piece) {
  const first = text.indexOf(piece);
  return first >= 0 && text.indexOf(piece, first + 1) < 0;
}
