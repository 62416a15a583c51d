/** @typedef {import("../../out/src/core/text/span.js").Span} Span */

/** How many words on each side of a number make its phrase. */
const phraseWords = 3;

/**
 * The sentence around a span of a shadow text, within its line or its cell of a table.
 * @param {string} text
 * @param {Span} span
 * @returns {Span}
 */
export function sentenceAround(text, { start, end }) {
  const head = text.slice(0, start);
  const from = Math.max(head.lastIndexOf("\n"), head.lastIndexOf("\t")) + 1;
  const to = Math.min(indexFrom(text, "\n", end), indexFrom(text, "\t", end));
  const before = [...text.slice(from, start).matchAll(sentenceEnd)].at(-1);
  const [after] = text.slice(end, to).matchAll(sentenceEnd);
  return trimmed(text, {
    start: before ? from + before.index + before[0].length : from,
    end: after ? end + after.index + 1 : to,
  });
}

/** A full stop and the like with white space behind it, before what may begin a sentence. */
const sentenceEnd = /[.!?]\s+(?=[\p{Lu}\p{N}"'([])/gu;

/**
 * A number with up to three words on each side, within its sentence.
 * @param {string} text
 * @param {Span} number
 * @returns {Span}
 */
export function phraseAround(text, number) {
  const sentence = sentenceAround(text, number);
  const before = text.slice(sentence.start, number.start);
  const after = text.slice(number.end, sentence.end);
  // What is glued to the number is part of its word.
  const left = new RegExp(`(?:\\S+\\s+){0,${phraseWords}}\\S*$`, "u").exec(before)?.[0] ?? "";
  const right = new RegExp(`^\\S*(?:\\s+\\S+){0,${phraseWords}}`, "u").exec(after)?.[0] ?? "";
  return trimmed(text, { start: number.start - left.length, end: number.end + right.length });
}

/**
 * @param {string} text
 * @param {Span} span
 * @returns {string}
 */
export function cut(text, { start, end }) {
  return text.slice(start, end);
}

/**
 * @param {string} text
 * @param {Span} span
 * @returns {Span}
 */
function trimmed(text, { start, end }) {
  const piece = text.slice(start, end);
  return { start: start + piece.length - piece.trimStart().length, end: end - piece.length + piece.trimEnd().length };
}

/**
 * @param {string} text
 * @param {string} mark
 * @param {number} from
 */
function indexFrom(text, mark, from) {
  const index = text.indexOf(mark, from);
  return index < 0 ? text.length : index;
}
