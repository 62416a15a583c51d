import { maxContext } from "./context-fit.js";
import { normaliseQuote } from "./normalise-quote.js";
import type { RunningText } from "./running-text.js";
import type { Span } from "./span.js";
import { wordsOf } from "./word.js";

/** An offset beside a quote, with the space that may stand there passed over. */
export function outside(text: string, at: number, step: 1 | -1): number {
  return text.charAt(step < 0 ? at - 1 : at) === " " ? at + step : at;
}

/** A context with one more word, before the place in even turns and behind it in odd ones; null when it can't grow. */
export function grow(running: RunningText, place: Span, now: Span, room: number, turn: number): Span | null {
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
export function fitsContext({ printed, text }: RunningText, place: Span, { start, end }: Span): boolean {
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

/** Where the word before an offset begins, white space passed over. */
export function wordBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charAt(start - 1) === " ") start--;
  while (start > 0 && text.charAt(start - 1) !== " ") start--;
  return start;
}

/** Where the word behind an offset ends, white space passed over. */
export function wordBehind(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charAt(end) === " ") end++;
  while (end < text.length && text.charAt(end) !== " ") end++;
  return end;
}

/** How many words and numbers of a context stand before and behind the place. */
export function wordsBeside(running: RunningText, place: Span, { start, end }: Span): number {
  return countWords(running, { start, end: place.start }) + countWords(running, { start: place.end, end });
}

/** How many words and numbers stand in a span, as printed. */
export function countWords({ printed }: RunningText, span: Span): number {
  return wordsOf(printed, span).filter(({ kind }) => kind !== "mark").length;
}
