import type { Article } from "../core/article/parse-article.js";
import type { Mark } from "../core/article/render-article.js";

/** Longer ones may break: the narrowest view has room for this many characters. */
const maxLength = 24;

/** A range of digits with a dash behind which browsers break lines, and its per cent sign. */
const range = /\d[\d.,]*[–—‐]\d+(?:[.,]\d+)*(?:[ \u00a0\u202f]?%)?/g;

/** A mark for each short range of numbers, in which lines don't break. */
export function rangeMarks({ shadow }: Pick<Article, "shadow">): readonly Mark[] {
  return [...shadow.printed.matchAll(range)].flatMap(({ 0: { length }, index: start }) =>
    length > maxLength
      ? []
      : [{ span: { start, end: start + length }, open: '<span class="cc-range">', close: "</span>" }],
  );
}
