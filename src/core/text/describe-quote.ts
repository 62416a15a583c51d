import { charLengthAt, combinesAt } from "./characters.js";
import { countWords } from "./context-steps.js";
import { wholeNumbers } from "./cuts-number.js";
import { growContext } from "./grow-context.js";
import type { QuoteSelector } from "./place-quote.js";
import { type RunningText, runningTextOf } from "./running-text.js";
import { contextAround, sentenceAround, withinWords } from "./sentence-around.js";
import type { Shadow } from "./shadow.js";
import type { Span } from "./span.js";

/** How a selection may be described. */
export interface DescribeOptions {
  /** Most words that quote and contexts may have together, marks not counted: for texts that can't be shipped. */
  readonly maxWords?: number;
}

/** A quote of fewer words than these is described with its sentence: alone it would tell little. */
const shortQuote = 6;

/**
 * Describes a selection such that `placeQuote` finds it again in the same text, exactly and only there. The selection
 * grows to whole characters and numbers; contexts grow to word boundaries until nothing else fits, and to the sentence
 * for a short quote. Where even that leaves other places, as in a text that repeats itself, `at` tells which one it is.
 * @param span in the article's source
 * @returns null for a span that shows no text, or more words than may be quoted
 */
export function describeQuote(
  { shadow }: { readonly shadow: Shadow },
  span: Span,
  { maxWords = Number.POSITIVE_INFINITY }: DescribeOptions = {},
): QuoteSelector | null {
  const running = runningTextOf(shadow);
  const place = wholePlace(running, shadow.toShadow(span));
  if (place === null) return null;
  const inShadow = running.toShadow(place);
  const quote = shadow.printed.slice(inShadow.start, inShadow.end);
  const words = countWords(running, place);
  if (words > maxWords) return null;
  const room = maxWords - words;
  const sentence = contextAround(
    running,
    place,
    words < shortQuote ? sentenceAround(shadow, running, inShadow) : place,
  );
  const own = withinWords(running, place, sentence, room);
  const context = growContext(running, place, own, quote, room);
  const prefix = running.printed.slice(context.start, place.start).trim();
  const suffix = running.printed.slice(place.end, context.end).trim();
  return {
    quote,
    ...(prefix === "" ? {} : { prefix }),
    ...(suffix === "" ? {} : { suffix }),
    at: inShadow.start,
  };
}

/** A selection of the shadow text in the running text, in whole characters and numbers and without white space around. */
function wholePlace(running: RunningText, selected: Span): Span | null {
  const { text } = running;
  let [start, end] = [running.fromShadow(selected.start), running.fromShadow(selected.end)];
  while (start < end && text.charAt(start) === " ") start++;
  while (start < end && text.charAt(end - 1) === " ") end--;
  if (start >= end) return null;
  while (start > 0 && (isLowSurrogate(text, start) || combinesAt(text, start)) && text.charAt(start - 1) !== " ")
    start--;
  while (end < text.length && (isLowSurrogate(text, end) || combinesAt(text, end))) end += charLengthAt(text, end);
  return wholeNumbers(running, { start, end });
}

function isLowSurrogate(text: string, at: number): boolean {
  return charLengthAt(text, at - 1) === 2;
}
