import type { Span } from "./span.js";

/** A word, a number or a mark of a text. */
export interface Word extends Span {
  readonly text: string;
  readonly kind: "word" | "number" | "mark";
}

/**
 * The words of a stretch of running text, in order. A number is one word with its points and commas; letters of scripts
 * that set no spaces are words each.
 */
export function wordsOf(text: string, { start, end }: Span): readonly Word[] {
  const words: Word[] = [];
  const piece = text.slice(Math.max(start, 0), Math.max(end, 0));
  const from = Math.max(start, 0);
  for (const { 0: found, index } of piece.matchAll(pattern)) {
    words.push({ text: found, start: from + index, end: from + index + found.length, kind: kindOf(found) });
  }
  return words;
}

const spaceless =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";
const pattern = new RegExp(
  `\\p{N}+(?:[.,'’]\\p{N}+)*|[${spaceless}]\\p{M}*|(?:(?![${spaceless}])[\\p{L}\\p{M}])+(?:['’](?![${spaceless}])\\p{L}+)*|\\S`,
  "gu",
);

function kindOf(word: string): Word["kind"] {
  if (/^\p{N}/u.test(word)) return "number";
  return /^[\p{L}\p{M}]/u.test(word) ? "word" : "mark";
}
