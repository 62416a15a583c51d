import { maxContext } from "./context-fit.js";
import { grow, outside } from "./context-steps.js";
import { findQuote } from "./find-quote.js";
import { isAcceptable } from "./judge-fit.js";
import { soughtQuote } from "./normalise-quote.js";
import { quotePattern } from "./quote-pattern.js";
import type { RunningText } from "./running-text.js";
import { overlaps, type Span } from "./span.js";
import { weighPlaces } from "./weigh-places.js";

/**
 * Grows a context until no other place fits it, and until no other place would be taken for the quote's, were it deleted;
 * or until it can't grow any more.
 * @param place of the quote in the running text, which `context` holds
 * @param room for so many words more than the quote's
 */
export function growContext(running: RunningText, place: Span, context: Span, quote: string, room: number): Span {
  const unique = growUntilUnique(running, place, context, othersOf(running, place, quote), room);
  return growUntilAlone(running, place, unique, quote, room);
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
