import nlp from "compromise";

/** @typedef {import("./marked-sentence.mjs").Mark} Mark */

/** The peer gives fractions to three digits. */
const tolerance = 1e-3;

/**
 * How `compromise`, a reader of English that knows numbers, reads a marked sentence: how many of the marked values it has,
 * and how many it has in all. What it takes for a number where a date, a rank or a label is marked isn't held against it,
 * since it makes no claim to tell them apart.
 * @param {string} text
 * @param {readonly Mark[]} marks
 * @returns {{ readonly right: number, readonly found: number, readonly marked: number }}
 */
export function peerNumbers(text, marks) {
  const wanted = marks.filter(({ kind }) => kind === "quantity");
  /** @type {readonly { readonly offset: { readonly start: number, readonly length: number }, readonly number: { readonly num: number | null } }[]} */
  const numbers = nlp(text).numbers().json({ offset: true });
  const free = new Set(
    numbers.filter(({ offset }) => !marks.some((mark) => mark.kind !== "quantity" && overlaps(mark, offset))),
  );
  const found = free.size;
  const right = wanted.filter((mark) => {
    const match = [...free].find(({ offset, number }) => overlaps(mark, offset) && isSame(number.num, mark.low));
    return match !== undefined && free.delete(match);
  });
  return { right: right.length, found, marked: wanted.length };
}

/**
 * @param {Mark} mark
 * @param {{ readonly start: number, readonly length: number }} offset
 */
function overlaps({ span }, { start, length }) {
  return start < span.end && span.start < start + length;
}

/**
 * @param {number | null} a
 * @param {number | null} b
 */
function isSame(a, b) {
  return a !== null && b !== null && Math.abs(a - b) <= tolerance * Math.abs(b);
}
