import { readQuantities } from "./quantities/read-quantities.js";
import { charLengthAt } from "./text/characters.js";
import { cutsNumber } from "./text/cuts-number.js";
import type { Shadow } from "./text/shadow.js";
import { ShadowBuilder } from "./text/shadow-builder.js";
import type { Span } from "./text/span.js";
import { wordsAndFigures } from "./words-and-figures.js";

/** What an edited quote said where it changed, and what stands there now. */
export interface QuoteChange {
  readonly was: string;
  readonly now: string;
}

/** Longest part that is shown whole, and about how much of a longer one at each of its ends; in code units. */
const maxShown = 60;
const shownAtEnds = 24;
/** How far a cut moves to stand between words. */
const maxDetour = 12;

/**
 * The part in which two wordings differ, in whole words and whole numbers with their units: "4.1 %" and "4.3 %"; of
 * several differences, from the first to the last. What is long is cut in the middle, around the change. The two are
 * never equal where the wordings aren't; where nothing differs but typography, they are the wordings as they stand.
 */
export function quoteChange(old: string, now: string): QuoteChange {
  const [before, after] = [shadowOf(old), shadowOf(now)];
  if (before.text !== after.text) {
    const [from, to] = differingParts(before, after);
    const change = { was: shown(before, from), now: shown(after, to) };
    if (change.was !== change.now) return change;
  }
  return aroundFirstDifference(old, now);
}

/**
 * The change as words to be put after a subject or into a sentence, without a full stop: "was 4.1 %, now 4.3 %"; words
 * that are no number alone stand in quotation marks.
 */
export function changeWords({ was, now }: QuoteChange): string {
  const mark = [was, now].every(isFigure) ? (text: string) => text : (text: string) => `“${text}”`;
  return `was ${mark(was)}, now ${mark(now)}`;
}

function shadowOf(text: string): Shadow {
  const builder = new ShadowBuilder();
  builder.add({ text, start: 0, end: text.length, literal: true });
  return builder.finish();
}

function differingParts(before: Shadow, after: Shadow): readonly [Span, Span] {
  const [old, now] = [wordsAndFigures(before), wordsAndFigures(after)];
  const equal = (i: number, j: number): boolean => textAt(before, old[i]) === textAt(after, now[j]);
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && equal(head, head)) head++;
  let tail = 0;
  while (tail < least - head && equal(old.length - 1 - tail, now.length - 1 - tail)) tail++;
  // Words that were only added or only taken away show beside a neighbour, or one side would be empty.
  if (head + tail === least && head > 0) head--;
  else if (head + tail === least && tail > 0) tail--;
  return [covering(old.slice(head, old.length - tail)), covering(now.slice(head, now.length - tail))];
}

function textAt({ text }: Shadow, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : "";
}

function covering(words: readonly Span[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function shown(shadow: Shadow, { start, end }: Span): string {
  const { printed } = shadow;
  if (end - start <= maxShown) return printed.slice(start, end);
  const first = cutAt(shadow, start + shownAtEnds, 1, end);
  const last = cutAt(shadow, end - shownAtEnds, -1, first);
  if (last <= first) return printed.slice(start, end);
  return `${printed.slice(start, first).trimEnd()} … ${printed.slice(last, end).trimStart()}`;
}

/** Where a text may be cut near an offset: between words when one ends soon, never inside a number or a character. */
function cutAt(shadow: Shadow, wanted: number, step: 1 | -1, limit: number): number {
  const { printed } = shadow;
  const isOpen = (at: number): boolean =>
    (Math.abs(at - wanted) < maxDetour && !/\s/.test(printed.slice(at - 1, at + 1))) ||
    charLengthAt(printed, at - 1) > 1 ||
    cutsNumber(shadow, { start: at, end: at });
  let at = wanted;
  while (at !== limit && isOpen(at)) at += step;
  return at;
}

/** For wordings that look alike: their texts as they stand, long ones from a little before the first difference. */
function aroundFirstDifference(old: string, now: string): QuoteChange {
  if (Math.max(old.length, now.length) <= maxShown) return { was: old, now };
  let at = 0;
  while (at < old.length && old.charAt(at) === now.charAt(at)) at++;
  const from = wholeFrom(old, at);
  const part = (text: string): string => {
    const end = wholeTo(text, at + maxShown / 2);
    return `${from > 0 ? "… " : ""}${text.slice(from, end)}${end < text.length ? " …" : ""}`;
  };
  return { was: part(old), now: part(now) };
}

/** The start of the word that stands half the shown length before an offset. */
function wholeFrom(text: string, at: number): number {
  const wanted = at - maxShown / 2;
  return wanted <= 0 ? 0 : text.lastIndexOf(" ", wanted) + 1;
}

/** The end of the word that stands at an offset. */
function wholeTo(text: string, at: number): number {
  const end = text.indexOf(" ", at);
  return end < 0 ? text.length : end;
}

function isFigure(text: string): boolean {
  const [quantity, ...others] = readQuantities(text);
  return (
    quantity !== undefined && others.length === 0 && quantity.span.start === 0 && quantity.span.end === text.length
  );
}
