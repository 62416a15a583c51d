import { charLengthAt, combinesAt } from "./characters.js";
import { maxContext } from "./context-fit.js";
import { wholeNumbers } from "./cuts-number.js";
import { findQuote } from "./find-quote.js";
import { isAcceptable } from "./judge-fit.js";
import { normaliseQuote, soughtQuote } from "./normalise-quote.js";
import type { QuoteSelector } from "./place-quote.js";
import { quotePattern } from "./quote-pattern.js";
import { type RunningText, runningTextOf } from "./running-text.js";
import type { Shadow } from "./shadow.js";
import { overlaps, type Span } from "./span.js";
import { weighPlaces } from "./weigh-places.js";
import { wordsOf } from "./word.js";

/** How a selection may be described. */
export interface DescribeOptions {
  /** Most words that quote and contexts may have together, marks not counted: for texts that can't be shipped. */
  readonly maxWords?: number;
}

/** A quote of fewer words than these is described with its sentence: alone it would tell little. */
const shortQuote = 6;
/** How much of the sentence is taken on each side. */
const maxSentence = 80;
/** How much stands on each side in any case, so that a quote can be found when its own words change. */
const leastContext = 32;

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
  const unique = growUntilUnique(running, place, own, othersOf(running, place, quote), room);
  const context = growUntilAlone(running, place, unique, quote, room);
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

/** Another place of the quote: how many characters of the text around it are those around the selection. */
interface Other {
  readonly before: number;
  readonly behind: number;
}

/** How many equal places are told apart by their contexts. */
const maxEqual = 5000;

function othersOf(running: RunningText, place: Span, quote: string): readonly Other[] {
  const sought = soughtQuote(quote);
  if (sought === null) return [];
  const { text } = running;
  const [start, end] = [outside(text, place.start, -1), outside(text, place.end, 1)];
  const { spans } = findQuote(running, sought);
  // A text that says the same thousands of times leaves it to the offset.
  if (spans.length > maxEqual) return [];
  return spans
    .filter((span) => span.start !== place.start)
    .map((span) => {
      const [from, to] = [outside(text, span.start, -1), outside(text, span.end, 1)];
      let before = 0;
      while (
        before < maxContext &&
        before < Math.min(start, from) &&
        text[start - 1 - before] === text[from - 1 - before]
      ) {
        before++;
      }
      let behind = 0;
      while (behind < maxContext && end + behind < text.length && text[end + behind] === text[to + behind]) behind++;
      return { before, behind };
    });
}

/** An offset beside a quote, with the space that may stand there passed over. */
function outside(text: string, at: number, step: 1 | -1): number {
  return text.charAt(step < 0 ? at - 1 : at) === " " ? at + step : at;
}

/** Grows a context word by word, on both sides in turn, until no other place fits it or it can't grow any more. */
function growUntilUnique(
  running: RunningText,
  place: Span,
  context: Span,
  others: readonly Other[],
  room: number,
): Span {
  const [start, end] = [outside(running.text, place.start, -1), outside(running.text, place.end, 1)];
  let now = context;
  let left = others;
  for (let turn = 0; ; turn++) {
    const [before, behind] = [start - now.start, now.end - end];
    left = left.filter((other) => other.before >= before && other.behind >= behind);
    const grown = left.length === 0 ? null : grow(running, place, now, room, turn);
    if (grown === null) return now;
    now = grown;
  }
}

/** How many equal places are compared. */
const maxCompared = 300;
/** How often a context is grown so that nothing else resembles it, and by how many words each time. */
const maxRounds = 6;
const wordsPerRound = 8;

/**
 * Grows a context until no other place of the text would be taken for the quote's, were the quote deleted: texts repeat
 * their own phrases with other numbers.
 */
function growUntilAlone(running: RunningText, place: Span, context: Span, quote: string, room: number): Span {
  const sought = soughtQuote(quote);
  if (sought === null) return context;
  const { spans } = findQuote(running, sought);
  // Among so many equal places no context is unlike all others.
  if (spans.length > maxCompared) return context;
  const others = spans.filter(({ start }) => start !== place.start);
  let now = context;
  for (let round = 0; round < maxRounds; round++) {
    const contexts = {
      prefix: running.text.slice(now.start, place.start).trim(),
      suffix: running.text.slice(place.end, now.end).trim(),
    };
    const pattern = quotePattern(running, sought.text, contexts);
    const isAlone = weighPlaces(running, sought, pattern, others).every(
      (fit) => overlaps(fit.span, place) || fit.span.start === fit.span.end || !isAcceptable(fit),
    );
    if (isAlone) return now;
    for (let turn = 0; turn < wordsPerRound; turn++) now = grow(running, place, now, room, turn) ?? now;
  }
  return now;
}

/** A context with one more word, before the place in even turns and behind it in odd ones; null when it can't grow. */
function grow(running: RunningText, place: Span, now: Span, room: number, turn: number): Span | null {
  const { text } = running;
  const [start, end] = [outside(text, place.start, -1), outside(text, place.end, 1)];
  const earlier = { start: wordBefore(text, Math.min(now.start, start)), end: now.end };
  const later = { start: now.start, end: wordBehind(text, Math.max(now.end, end)) };
  const choices = turn % 2 === 0 ? [earlier, later] : [later, earlier];
  const isLarger = (grown: Span): boolean => grown.start < now.start || grown.end > now.end;
  const fits = (grown: Span): boolean =>
    isLarger(grown) && fitsContext(running, place, grown) && wordsBeside(running, place, grown) <= room;
  return choices.find(fits) ?? null;
}

/** Whether a context is as long as contexts are compared, and is itself when it is read again. */
function fitsContext({ printed, text }: RunningText, place: Span, { start, end }: Span): boolean {
  const sides = [
    { start, end: place.start },
    { start: place.end, end },
  ];
  return sides.every(
    (side) =>
      side.end - side.start <= maxContext &&
      normaliseQuote(printed.slice(side.start, side.end)) === text.slice(side.start, side.end).trim(),
  );
}

function wordBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charAt(start - 1) === " ") start--;
  while (start > 0 && text.charAt(start - 1) !== " ") start--;
  return start;
}

function wordBehind(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charAt(end) === " ") end++;
  while (end < text.length && text.charAt(end) !== " ") end++;
  return end;
}

/** The sentence around a place, in the running text; a row of a table is one, and so is a heading. */
function sentenceAround(shadow: Shadow, running: RunningText, { start, end }: Span): Span {
  const before = shadow.text.slice(Math.max(start - maxSentence, 0), start);
  const behind = shadow.text.slice(end, end + maxSentence);
  const opening = /(?:^|[.!?]["')\]]*\s|\n)(?!.*(?:[.!?]["')\]]*\s|\n))/s.exec(before);
  const closing = /[.!?]["')\]]*(?=\s|$)|\n/.exec(behind);
  const from = opening ? start - before.length + opening.index + opening[0].length : start;
  const to = closing ? end + closing.index + (closing[0] === "\n" ? 0 : closing[0].length) : end + behind.length;
  const { text } = running;
  const cut = { start: running.fromShadow(from), end: running.fromShadow(to) };
  // Where the sentence goes on beyond what is taken of it, a word that was cut in two is left out.
  const place = { start: running.fromShadow(start), end: running.fromShadow(end) };
  while (cut.start > 0 && cut.start < place.start && text.charAt(cut.start - 1) !== " ") cut.start++;
  while (cut.end < text.length && cut.end > place.end && text.charAt(cut.end) !== " ") cut.end--;
  return cut;
}

/** A context with at least so many characters on each side, in whole words. */
function contextAround({ text }: RunningText, place: Span, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && place.start - from < leastContext) from = wordBefore(text, from);
  while (to < text.length && to - place.end < leastContext) to = wordBehind(text, to);
  return { start: from, end: to };
}

/** A context cut to so many words beside the place, as many on each side as there are. */
function withinWords(running: RunningText, place: Span, context: Span, room: number): Span {
  const { text } = running;
  let now = place;
  for (let turn = 0; now.start > context.start || now.end < context.end; turn++) {
    const earlier = { start: Math.max(wordBefore(text, now.start), context.start), end: now.end };
    const later = { start: now.start, end: Math.min(wordBehind(text, now.end), context.end) };
    const [first, second] = turn % 2 === 0 ? [earlier, later] : [later, earlier];
    const grown = [first, second].find(
      (one) =>
        (one.start < now.start || one.end > now.end) &&
        fitsContext(running, place, one) &&
        wordsBeside(running, place, one) <= room,
    );
    if (!grown) return now;
    now = grown;
  }
  return now;
}

/** How many words and numbers of a context stand before and behind the place. */
function wordsBeside(running: RunningText, place: Span, { start, end }: Span): number {
  return countWords(running, { start, end: place.start }) + countWords(running, { start: place.end, end });
}

/** How many words and numbers stand in a span, as printed. */
function countWords({ printed }: RunningText, span: Span): number {
  return wordsOf(printed, span).filter(({ kind }) => kind !== "mark").length;
}
