import { fitsContext, wordBefore, wordBehind, wordsBeside } from "./context-steps.js";
import type { RunningText } from "./running-text.js";
import type { Shadow } from "./shadow.js";
import type { Span } from "./span.js";

/** How much of the sentence is taken on each side. */
const maxSentence = 80;
/** How much stands on each side in any case, so that a quote can be found when its own words change. */
const leastContext = 32;

/** The sentence around a place, in the running text; a row of a table is one, and so is a heading. */
export function sentenceAround(shadow: Shadow, running: RunningText, { start, end }: Span): Span {
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
export function contextAround({ text }: RunningText, place: Span, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && place.start - from < leastContext) from = wordBefore(text, from);
  while (to < text.length && to - place.end < leastContext) to = wordBehind(text, to);
  return { start: from, end: to };
}

/** A context cut to so many words beside the place, as many on each side as there are. */
export function withinWords(running: RunningText, place: Span, context: Span, room: number): Span {
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
