import type { Span } from "../text/span.js";
import type { Quantity } from "./quantity.js";

/** A sentence, a heading or a row of a table, with the quantities that stand in it. */
export interface Sentence {
  /** In the text that was scanned. */
  readonly span: Span;
  /** In reading order, with spans in the same text; never empty. */
  readonly quantities: readonly Quantity[];
}

/**
 * The sentences of a text that hold quantities. Blocks and rows are apart by line feeds, as in a shadow text. A sentence
 * never ends inside a quantity: "approx. 5", "No. 7".
 * @param quantities in reading order, with spans in `printed`
 */
export function sentencesOf(printed: string, quantities: readonly Quantity[]): readonly Sentence[] {
  const found: Sentence[] = [];
  let next = 0;
  for (const span of spansOf(printed, quantities)) {
    const first = next;
    while (next < quantities.length && (quantities[next]?.numberSpan.start ?? 0) < span.end) next++;
    if (next > first) found.push({ span, quantities: quantities.slice(first, next).map((one) => within(one, span)) });
  }
  return found;
}

/** A quantity without what belongs to it in another row. */
function within(quantity: Quantity, { start }: Span): Quantity {
  return quantity.span.start >= start ? quantity : { ...quantity, span: { start, end: quantity.span.end } };
}

/** What may end a sentence: a mark before a capital, a digit or an opening mark, or the end of a block or a row. */
const ending = /\n+|(?<=[.!?…]["'”’)\]]{0,3})\s(?=[\p{Lu}\p{Lo}\p{N}"'“‘([€$£])|(?<=[。！？])/gu;
/** Short words with a point that end no sentence: "Fig. 5", "approx. 20 %". */
const abbreviation = /(?:^|[\s(])(?:approx|ca|cf|e\.g|i\.e|eq|figs?|nos?|pp?|sec|vs?|vol|dr|mrs?|ms|st|\p{L})\.$/iu;
const longestAbbreviation = 8;

function* spansOf(printed: string, quantities: readonly Quantity[]): Generator<Span> {
  let start = 0;
  let at = 0;
  for (const match of printed.matchAll(ending)) {
    const { index } = match;
    while (at < quantities.length && (quantities[at]?.span.end ?? 0) <= index) at++;
    const isInside = (quantities[at]?.span.start ?? index) < index;
    const isBlock = match[0].startsWith("\n");
    const before = printed.slice(Math.max(start, index - longestAbbreviation), index);
    if (!isBlock && (isInside || abbreviation.test(before))) continue;
    yield { start, end: index };
    start = index + match[0].length;
  }
  yield { start, end: printed.length };
}
