import type { Article } from "../article/parse-article.js";
import type { Quantity } from "../quantities/quantity.js";
import type { Span } from "../text/span.js";
import { eachStem } from "./stems.js";

/** A word that stands around a quantity. */
export interface PassageWord {
  readonly stem: string;
  /** As it is written. */
  readonly word: string;
  /** How near it stands: 1 beside the number, less further off, little outside its sentence. */
  readonly nearness: number;
  readonly inSentence: boolean;
}

/** Longest stretch before and behind the number in which words are looked for, in UTF-16 code units. */
const reach = 300;
/** How near words count that stand in the same paragraph but in another sentence, and in the heading above. */
const elsewhere = 0.2;
const inHeading = 0.35;
/** After so many words nearness halves. */
const halfway = 10;

/**
 * The words around a quantity, each once, where it is nearest: those of its sentence, its paragraph and the heading above.
 * The number itself is left out, its unit is a word.
 * @param quantity its spans count in the article's shadow text
 */
export function passageOf(
  article: Article,
  { span, numberSpan }: Pick<Quantity, "span" | "numberSpan">,
): readonly PassageWord[] {
  const { text } = article.shadow;
  const block = blockAround(text, span);
  const sentence = sentenceIn(text, block, span);
  const found = new Map<string, PassageWord>();
  const add = (from: number, to: number, weigh: (distance: number, crossed: number) => number): void => {
    for (const { stem, word, at } of eachStem(text.slice(from, to))) {
      const start = from + at;
      if (start >= numberSpan.start && start < numberSpan.end) continue;
      const between = start < span.start ? text.slice(start, span.start) : text.slice(span.end, start);
      const distance = between.split(" ").length - 1;
      const clauses = between.match(/[,;:()–—]|\b(?:and|while|but|whereas|against|than)\b/g)?.length ?? 0;
      const nearness = weigh(distance, clauses);
      const known = found.get(stem);
      const inSentence = start >= sentence.start && start < sentence.end;
      if (!known || known.nearness < nearness) found.set(stem, { stem, word, nearness, inSentence });
    }
  };
  add(block.start, sentence.start, () => elsewhere);
  add(sentence.end, block.end, () => elsewhere / 2);
  add(sentence.start, sentence.end, (distance, clauses) => 1 / (1 + distance / halfway + clauses * 0.25));
  for (const { stem, word } of eachStem(headingAbove(article, span))) {
    if (!found.has(stem)) found.set(stem, { stem, word, nearness: inHeading, inSentence: false });
  }
  return [...found.values()].sort((a, b) => b.nearness - a.nearness);
}

/** The sentence around a quantity, as text: what a person reads to tell what the number is of. */
export function sentenceOf({ shadow: { text, printed } }: Article, span: Span): string {
  const { start, end } = sentenceIn(text, blockAround(text, span), span);
  return printed.slice(start, end).trim();
}

function blockAround(text: string, { start, end }: Span): Span {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - reach, 0);
  const next = text.indexOf("\n", end);
  return { start: from, end: Math.min(next < 0 ? text.length : next, end + reach) };
}

function sentenceIn(text: string, block: Span, { start, end }: Span): Span {
  const before = text.slice(block.start, start);
  const opening = [...before.matchAll(/[.!?]["')\]]*\s+(?=\p{Lu}|\d|["'([])/gu)].at(-1);
  const behind = text.slice(end, block.end);
  const closing = /[.!?]["')\]]*(?=\s+(?:\p{Lu}|\d|["'([])|\s*$)/u.exec(behind);
  return {
    start: block.start + (opening ? opening.index + opening[0].length : 0),
    end: closing ? end + closing.index + closing[0].length : block.end,
  };
}

/** The words of the last heading before a place; none in plain text. */
function headingAbove({ blocks, shadow }: Article, { start }: Span): string {
  const place = shadow.toSource({ start, end: start + 1 }).start;
  let heading = "";
  for (const block of blocks) {
    if (block.kind !== "markdown") continue;
    const [first] = block.leaves.flatMap(({ runs }) => runs);
    if (first && first.start > place) break;
    if (block.tokens[0]?.type === "heading_open") {
      heading = block.leaves.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
    }
  }
  return heading;
}
