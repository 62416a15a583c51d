import { diffArrays } from "diff";
import { pairLines } from "./pair-lines.mjs";
import { wordsOf } from "./words-of.mjs";

/** @typedef {import("./words-of.mjs").Word} Word */
/** @typedef {{ readonly from: number, readonly to: number }} Range of words, `to` not included */

/**
 * A stretch of words that both texts have, or one that was replaced. `opaque`: too much changed for a diff to say what
 * became of a word.
 * @typedef {{ readonly equal: boolean, readonly opaque: boolean, readonly old: Range, readonly new: Range }} Hunk
 */

/**
 * @typedef {{ readonly oldText: string, readonly newText: string, readonly oldWords: readonly Word[],
 *   readonly newWords: readonly Word[], readonly hunks: readonly Hunk[] }} WordDiff
 */

/** Beyond these many inserted and deleted items a diff takes seconds, and would align by accident. */
const maxEdits = { lines: 6000, words: 2000 };

/**
 * What became of each word of a text: a diff of its lines; inside groups of changed lines, which is a new wording of which;
 * and then a diff of their words. The algorithm is the `diff` package's (Myers), which knows nothing of quotes and contexts.
 * @param {string} oldText
 * @param {string} newText
 * @returns {WordDiff}
 */
export function wordDiff(oldText, newText) {
  const oldLines = linesOf(oldText);
  const newLines = linesOf(newText);
  const hunks = diffRanges(oldLines.map(textOf), newLines.map(textOf), maxEdits.lines).flatMap((group) => {
    if (group.equal || group.opaque) {
      return [{ ...group, old: wordRange(oldLines, group.old), new: wordRange(newLines, group.new) }];
    }
    return groupHunks(oldLines, newLines, group);
  });
  const allWords = (/** @type {Line[]} */ lines) => lines.flatMap(({ words }) => words);
  return { oldText, newText, oldWords: allWords(oldLines), newWords: allWords(newLines), hunks };
}

/**
 * The hunks of a group of changed lines.
 * @param {readonly Line[]} oldLines
 * @param {readonly Line[]} newLines
 * @param {Hunk} group of lines
 * @returns {Hunk[]} of words
 */
function groupHunks(oldLines, newLines, group) {
  const pairs = pairLines(oldLines.slice(group.old.from, group.old.to), newLines.slice(group.new.from, group.new.to));
  const whole = { old: wordRange(oldLines, group.old), new: wordRange(newLines, group.new) };
  if (!pairs) return [{ equal: false, opaque: true, ...whole }];
  /** @type {Hunk[]} */
  const hunks = [];
  let at = { old: group.old.from, new: group.new.from };
  const between = (/** @type {{ old: number, new: number }} */ next) => {
    const old = wordRange(oldLines, { from: at.old, to: next.old });
    const now = wordRange(newLines, { from: at.new, to: next.new });
    if (old.from < old.to || now.from < now.to) hunks.push({ equal: false, opaque: false, old, new: now });
  };
  for (const pair of pairs) {
    const next = { old: group.old.from + pair.old, new: group.new.from + pair.new };
    between(next);
    hunks.push(...lineHunks(oldLines[next.old], newLines[next.new]));
    at = { old: next.old + 1, new: next.new + 1 };
  }
  between({ old: group.old.to, new: group.new.to });
  return hunks;
}

/**
 * The hunks of a line and its new wording.
 * @param {Line | undefined} old
 * @param {Line | undefined} now
 * @returns {Hunk[]}
 */
function lineHunks(old, now) {
  if (!old || !now) return [];
  return diffRanges(old.words.map(textOf), now.words.map(textOf), maxEdits.words).map((hunk) => ({
    ...hunk,
    old: shift(hunk.old, old.firstWord),
    new: shift(hunk.new, now.firstWord),
  }));
}

/** @typedef {{ readonly text: string, readonly words: readonly Word[], readonly firstWord: number }} Line */

/**
 * @param {string} text
 * @returns {Line[]}
 */
function linesOf(text) {
  let firstWord = 0;
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => {
    const words = wordsOf(line).map((word) => ({ ...word, start: word.start + index, end: word.end + index }));
    firstWord += words.length;
    return { text: line, words, firstWord: firstWord - words.length };
  });
}

/**
 * The words of a range of lines.
 * @param {readonly Line[]} lines
 * @param {Range} range
 * @returns {Range}
 */
function wordRange(lines, { from, to }) {
  const end = (/** @type {number} */ index) => {
    const line = lines[index - 1];
    return line ? line.firstWord + line.words.length : 0;
  };
  return { from: end(from), to: end(to) };
}

/**
 * @param {readonly string[]} old
 * @param {readonly string[]} now
 * @param {number} maxEditLength
 * @returns {Hunk[]} equal and changed in turn
 */
function diffRanges(old, now, maxEditLength) {
  const changes = diffArrays([...old], [...now], { maxEditLength });
  if (!changes) {
    return [{ equal: false, opaque: true, old: { from: 0, to: old.length }, new: { from: 0, to: now.length } }];
  }
  /** @type {Hunk[]} */
  const hunks = [];
  let at = { old: 0, new: 0 };
  for (const { value, added, removed } of changes) {
    const next = { old: at.old + (added ? 0 : value.length), new: at.new + (removed ? 0 : value.length) };
    const hunk = {
      equal: !added && !removed,
      opaque: false,
      old: { from: at.old, to: next.old },
      new: { from: at.new, to: next.new },
    };
    const last = hunks.at(-1);
    if (last && !last.equal && !hunk.equal) {
      hunks[hunks.length - 1] = {
        ...last,
        old: { from: last.old.from, to: next.old },
        new: { from: last.new.from, to: next.new },
      };
    } else {
      hunks.push(hunk);
    }
    at = next;
  }
  return hunks;
}

/**
 * @param {Range} range
 * @param {number} by
 * @returns {Range}
 */
function shift({ from, to }, by) {
  return { from: from + by, to: to + by };
}

/** @param {{ readonly text: string }} item */
function textOf({ text }) {
  return text;
}
