import type { Contexts } from "./quote-pattern.js";
import type { RunningText } from "./running-text.js";
import type { Span } from "./span.js";
import { type Word, wordsOf } from "./word.js";

/** Marks that end a sentence, or a part of one that can be moved as it is. */
const sentenceMark = /^[.!?:;…。！？]$/;

/**
 * Whether a quote stands at a place as if its sentence had been moved there: what is moved is a sentence, a cell or a
 * paragraph as a whole, so its contexts are there word for word up to an end of one.
 * @param span of the very quote in the running text
 */
export function isMovedWhole(running: RunningText, span: Span, { prefix, suffix }: Contexts): boolean {
  const { text } = running;
  const before = wordsOf(text, { start: span.start - 2 * prefix.length, end: span.start }).toReversed();
  const behind = wordsOf(text, { start: span.end, end: span.end + 2 * suffix.length });
  return (
    endsWhole(
      before,
      wordsIn(prefix).toReversed(),
      (word, own) => word.endsWith(own),
      (near, far) => isEnd(near) || isEnd(far) || running.crosses({ start: far.end, end: near.start }),
    ) &&
    endsWhole(
      behind,
      wordsIn(suffix),
      (word, own) => word.startsWith(own),
      (near, far) => isEnd(near) || running.crosses({ start: near.end, end: far.start }),
    )
  );

  /** Whether the words from the quote outwards are a context's up to an end, which `parts` tells between two words. */
  function endsWhole(
    words: readonly Word[],
    context: readonly Word[],
    isCut: (word: string, own: string) => boolean,
    parts: (near: Word, far: Word) => boolean,
  ): boolean {
    let same = 0;
    while (same < context.length && words[same]?.text === context[same]?.text) same++;
    const [far, cut] = [words[same], context[same]];
    if (far === undefined || cut === undefined) return true;
    if (same === context.length - 1 && isCut(far.text, cut.text)) return true;
    return parts(words[same - 1] ?? { ...span, text: "", kind: "word" }, far);
  }
}

function wordsIn(context: string): readonly Word[] {
  return wordsOf(context, { start: 0, end: context.length });
}

function isEnd({ text }: Word): boolean {
  return sentenceMark.test(text);
}
