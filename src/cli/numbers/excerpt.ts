import type { Span } from "../../core/text/span.js";

/** A stretch of words without a quantity that is longer than this is cut. */
const longest = 200;
/** What is left on each side of a cut. */
const kept = 70;
/** How far a cut moves to stand between two words. */
const longestWord = 30;

/**
 * The parts of a sentence that are worth showing: all of it, without what stands far from any quantity.
 * @param spans of the quantities, in order, inside the sentence
 */
export function excerptOf(text: string, sentence: Span, spans: readonly Span[]): readonly Span[] {
  const shown: Span[] = [];
  let { start } = sentence;
  let behind = sentence.start;
  for (const span of [...spans, { start: sentence.end, end: sentence.end }]) {
    const gap = span.start - behind;
    const isFirst = shown.length === 0 && behind === sentence.start;
    const isLast = span.start === sentence.end;
    if (gap > longest) {
      if (!isFirst) shown.push({ start, end: cutBefore(text, behind + kept) });
      start = isLast ? span.end : cutBehind(text, span.start - kept);
    }
    behind = Math.max(behind, span.end);
  }
  if (start < sentence.end) shown.push({ start, end: sentence.end });
  return shown;
}

/** The end of the last word before `at`, or `at` where there is none near. */
function cutBefore(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space > at - longestWord ? space : wholeCharacter(text, at);
}

/** The start of the first word behind `at`, or `at` where there is none near. */
function cutBehind(text: string, at: number): number {
  const space = text.slice(at, at + longestWord).indexOf(" ");
  return space >= 0 ? at + space + 1 : wholeCharacter(text, at);
}

/** `at`, or the offset before it where it stands inside a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}
