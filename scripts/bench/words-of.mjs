/** @typedef {import("../../out/src/core/text/span.js").Span} Span */
/** @typedef {Span & { readonly text: string, readonly number: boolean }} Word a word, a number, or a sign alone */

/**
 * The words of a text for the gold standard, apart from the matcher's own reading of numbers: a number with its currency,
 * sign, decimals and percent sign is one word, and so are a version ("1.2.3-beta.1"), a date and a range. White space is
 * left out.
 * @param {string} text
 * @returns {Word[]}
 */
export function wordsOf(text) {
  return Array.from(text.matchAll(word), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    number: match[1] !== undefined,
  }));
}

const number =
  /(?:(?<![^\s([{"'])-)?\p{Sc}?(?:(?<![\d.])\.)?\d+(?:[.,:/-]\d+)*(?:-(?:alpha|beta|rc|next|pre)[.\d-]*\d)?%?/u;
const word = new RegExp(`(${number.source})|[\\p{L}\\p{M}_']+|[^\\s]`, "gu");

/**
 * Whether a number is one that people would claim something with: not a piece of a name ("utf-8", "sha256", "3f2a").
 * @param {string} text
 * @param {Span} span of a number
 */
export function standsAlone(text, { start, end }) {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 4);
  return (
    !/[\p{L}\p{M}_@/\\]$/u.test(before.replace(/(?<![\p{L}_])v$/iu, "")) && !/[\p{L}_]-$/u.test(before) && isEnd(after)
  );
}

/** @param {string} after */
function isEnd(after) {
  return !/^[.\-_/]?[\p{L}_]/u.test(after) || /^(?:ms|s|px|[kKMG]?B|x|k|M)(?![\p{L}\p{N}_])/u.test(after);
}
