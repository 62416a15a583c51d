import type { Article } from "../core/article/parse-article.js";
import type { Mark } from "../core/article/render-article.js";
import type { Span } from "../core/text/span.js";

/** Longer ones may break: the narrowest view has room for this many characters. */
const maxLength = 24;

/** A range of digits with a dash behind which browsers break lines, and its per cent sign. */
const range = /\d[\d.,]*[–—‐]\d+(?:[.,]\d+)*(?:[ \u00a0\u202f]?%)?/g;

/**
 * A mark for each short range of numbers, in which lines don't break.
 * @param within the part of the shadow text that is looked at, of whole blocks; all of it when absent
 */
export function rangeMarks({ shadow }: Pick<Article, "shadow">, within?: Span): readonly Mark[] {
  const { start: first, end: behind } = within ?? { start: 0, end: shadow.printed.length };
  return [...shadow.printed.slice(first, behind).matchAll(range)].flatMap(({ 0: { length }, index }) => {
    const start = first + index;
    return length > maxLength ? [] : [{ span: { start, end: start + length }, open: rangeOpen, close: "</span>" }];
  });
}

const rangeOpen = '<span class="cc-range">';
