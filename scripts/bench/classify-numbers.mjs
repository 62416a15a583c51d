import { standsAlone } from "./words-of.mjs";

/** @typedef {import("./words-of.mjs").Span} Span */
/** @typedef {import("./words-of.mjs").Word} Word */
/** @typedef {import("./word-diff.mjs").WordDiff} WordDiff */
/** @typedef {import("./word-diff.mjs").Hunk} Hunk */

/**
 * What became of a number:
 * - `kept`: it stands in the new text with the same surroundings;
 * - `kept beside a change`: the same, but on one side the surroundings changed;
 * - `edited`: another number stands in its place;
 * - `deleted`: it is gone with its line;
 * - `deleted in its line`: it is gone, the words around it are there.
 * @typedef {"kept" | "kept beside a change" | "edited" | "deleted" | "deleted in its line"} Fate
 */

/** @typedef {{ readonly fate: Fate, readonly number: Span, readonly gold: Span | null }} NumberCase spans of the old, the new text */

/** How many characters around a number must be the same for the diff's word to be taken. */
const surroundings = 20;
/** Share of a line's words that are also in the new text at their place: above, the line is there; below, it is gone. */
const lineThere = 0.6;
const lineGone = 0.2;
/** Share of a line's word triples that the new text inserts somewhere: above, the line may have moved there. */
const mayHaveMoved = 0.3;
/** Words that a replaced stretch may have on each side for its two numbers to be each other's. */
const maxReplaced = 4;

/**
 * What became of each number of the old text, as far as a word diff proves it. The unclear is left out, with the reason
 * and how many: a gold standard of fewer cases is worth more than one that is wrong.
 * @param {WordDiff} diff
 * @returns {{ readonly cases: readonly NumberCase[], readonly leftOut: readonly { readonly reason: string, readonly number: Span }[] }}
 */
export function classifyNumbers(diff) {
  const facts = factsOf(diff);
  /** @type {NumberCase[]} */
  const cases = [];
  /** @type {{ reason: string, number: Span }[]} */
  const leftOut = [];
  for (const hunk of diff.hunks) {
    for (let index = hunk.old.from; index < hunk.old.to; index++) {
      const word = diff.oldWords[index];
      if (!word?.number) continue;
      const found = classify(facts, hunk, index, word);
      const number = { start: word.start, end: word.end };
      if (typeof found === "string") leftOut.push({ reason: found, number });
      else cases.push({ ...found, number });
    }
  }
  return { cases, leftOut };
}

/** @typedef {ReturnType<typeof factsOf>} Facts */
/** @typedef {{ readonly fate: Fate, readonly gold: Span | null }} Found */

/**
 * @param {Facts} facts
 * @param {Hunk} hunk
 * @param {number} index of the word
 * @param {Word} word
 * @returns {Found | string} the reason when it is left out
 */
function classify(facts, hunk, index, word) {
  if (!standsAlone(facts.oldText, word)) return "part of a name";
  if (hunk.opaque) return "in a stretch that was rewritten";
  return hunk.equal ? classifyKept(facts, hunk, index, word) : classifyChanged(facts, hunk, index, word);
}

/**
 * A diff that aligns the wrong one of several copies is found by counting them: where a number's surroundings stand more
 * or less often in the new text than in the old, nothing tells which of them is which.
 * @param {Facts} facts
 * @param {Hunk} hunk
 * @param {number} index
 * @param {Word} word
 * @returns {Found | string}
 */
function classifyKept({ oldText, newText, newWords, copies }, hunk, index, word) {
  const now = newWords[hunk.new.from + index - hunk.old.from];
  if (!now) return "unclear";
  const [old, gold] = [windowsOf(oldText, word), windowsOf(newText, now)];
  if (old.both === gold.both) {
    return copies.old.get(old.both) === copies.new.get(old.both) ? { fate: "kept", gold: now } : "copies came or went";
  }
  for (const side of /** @type {const} */ (["before", "after"])) {
    if (old[side] !== gold[side]) continue;
    const alone = copies.old.get(old[side]) === 1 && copies.new.get(old[side]) === 1;
    return alone ? { fate: "kept beside a change", gold: now } : "copies came or went";
  }
  return "surroundings changed on both sides";
}

/**
 * @param {Facts} facts
 * @param {Hunk} hunk
 * @param {number} index
 * @param {Word} word
 * @returns {Found | string}
 */
function classifyChanged(facts, hunk, index, word) {
  const { oldWords, newWords, newText, copies, inserted } = facts;
  const line = facts.oldLineOf(index);
  const oldNumbers = numbersIn(oldWords, hunk.old);
  const newNumbers = numbersIn(newWords, hunk.new);
  const framed = isFramed(facts, hunk, line);
  if (newNumbers.length > 0) {
    const [gold] = newNumbers;
    const small = hunk.old.to - hunk.old.from <= maxReplaced && hunk.new.to - hunk.new.from <= maxReplaced;
    const pair = oldNumbers.length === 1 && newNumbers.length === 1 && small;
    if (!gold || !pair || !framed || line.keptShare < lineThere) return "replaced, unclear by what";
    // A word that a number is glued to makes another thing of it.
    if (gold.text === word.text || !standsAlone(newText, gold)) return "replaced, unclear by what";
    return { fate: "edited", gold };
  }
  // The number may have moved to where the new text inserts an equal one, and its line to where most of it is inserted.
  if (copies.new.has(windowsOf(facts.oldText, word).both)) return "a copy is still there";
  if (inserted.numbersNear(hunk, word.text)) return "may have moved";
  if (line.keptShare <= lineGone && !line.movedTo(inserted.triples, facts.newLines))
    return { fate: "deleted", gold: null };
  if (line.keptShare >= lineThere && framed) return { fate: "deleted in its line", gold: null };
  return line.keptShare <= lineGone ? "may have moved" : "line half there";
}

/**
 * Whether the words on both sides of a change stand in both texts: two in the same line, or the line's end.
 * @param {Facts} facts
 * @param {Hunk} hunk
 * @param {LineFacts} line
 */
function isFramed({ equalOld, oldWords, newText, newWords }, hunk, line) {
  if (hunk.old.from < line.from || hunk.old.to > line.to) return false;
  const before = oldWords.slice(Math.max(line.from, hunk.old.from - 2), hunk.old.from);
  const after = oldWords.slice(hunk.old.to, Math.min(line.to, hunk.old.to + 2));
  const isKept = (/** @type {Word} */ word) => equalOld.has(word);
  if (!before.every(isKept) || !after.every(isKept)) return false;
  if (![...before, ...after].some(({ text }) => /\p{L}/u.test(text))) return false;
  // The words inserted must not reach into another line either.
  const first = newWords[hunk.new.from - (before.length > 0 ? 1 : 0)];
  const last = newWords[hunk.new.to - (after.length > 0 ? 0 : 1)];
  return first !== undefined && last !== undefined && !newText.slice(first.start, last.end).includes("\n");
}

/**
 * @param {readonly Word[]} words
 * @param {import("./word-diff.mjs").Range} range
 */
function numbersIn(words, { from, to }) {
  return words.slice(from, to).filter(({ number }) => number);
}

/**
 * A number with what stands before it, after it, and on both sides.
 * @param {string} text
 * @param {Span} span
 */
function windowsOf(text, { start, end }) {
  const from = Math.max(0, start - surroundings);
  return {
    before: `<${text.slice(from, end)}`,
    after: `${text.slice(start, end + surroundings)}>`,
    both: text.slice(from, end + surroundings),
  };
}

/** @typedef {{ from: number, to: number, keptShare: number, movedTo: (triples: ReadonlySet<string>, newLines: ReadonlySet<string>) => boolean }} LineFacts */

/**
 * What the classification asks for more than once.
 * @param {WordDiff} diff
 */
function factsOf({ oldText, newText, oldWords, newWords, hunks }) {
  /** @type {Set<Word>} */
  const equalOld = new Set();
  /** @type {Set<string>} */
  const triples = new Set();
  for (const hunk of hunks) {
    if (hunk.equal) for (const word of oldWords.slice(hunk.old.from, hunk.old.to)) equalOld.add(word);
    else for (const triple of triplesOf(newWords.slice(hunk.new.from, hunk.new.to))) triples.add(triple);
  }
  /** Numbers inserted within this many hunks of a change. */
  const near = 6;
  const place = new Map(hunks.map((hunk, index) => [hunk, index]));
  return {
    oldText,
    newText,
    oldWords,
    newWords,
    equalOld,
    newLines: new Set(newText.split(/\n+/).map((line) => line.trim())),
    copies: { old: countWindows(oldText, oldWords), new: countWindows(newText, newWords) },
    oldLineOf: lineFinder(oldText, oldWords, equalOld),
    inserted: {
      triples,
      numbersNear: (/** @type {Hunk} */ hunk, /** @type {string} */ number) => {
        const at = place.get(hunk) ?? 0;
        return hunks
          .slice(Math.max(0, at - near), at + near + 1)
          .some((one) => !one.equal && numbersIn(newWords, one.new).some(({ text }) => text === number));
      },
    },
  };
}

/**
 * @param {string} text
 * @param {readonly Word[]} words
 * @returns {ReadonlyMap<string, number>}
 */
function countWindows(text, words) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const word of words) {
    if (!word.number) continue;
    for (const window of Object.values(windowsOf(text, word))) counts.set(window, (counts.get(window) ?? 0) + 1);
  }
  return counts;
}

/**
 * @param {string} text
 * @param {readonly Word[]} words
 * @param {ReadonlySet<Word>} kept
 * @returns {(index: number) => LineFacts} by the index of a word of the line
 */
function lineFinder(text, words, kept) {
  /** @type {LineFacts[]} */
  const byWord = [];
  for (let from = 0; from < words.length; ) {
    const lineEnd = text.indexOf("\n", words[from]?.start);
    let to = from + 1;
    while (to < words.length && (lineEnd < 0 || (words[to]?.start ?? 0) < lineEnd)) to++;
    const line = words.slice(from, to);
    const facts = {
      from,
      to,
      keptShare: line.filter((word) => kept.has(word)).length / line.length,
      movedTo: (/** @type {ReadonlySet<string>} */ triples, /** @type {ReadonlySet<string>} */ newLines) => {
        const own = triplesOf(line);
        const source = text.slice(line[0]?.start, line.at(-1)?.end);
        return newLines.has(source) || own.filter((triple) => triples.has(triple)).length > mayHaveMoved * own.length;
      },
    };
    for (let index = from; index < to; index++) byWord[index] = facts;
    from = to;
  }
  return (index) => byWord[index] ?? { from: 0, to: 0, keptShare: 0, movedTo: () => true };
}

/** @param {readonly Word[]} words */
function triplesOf(words) {
  return words.slice(2).map((word, index) => `${words[index]?.text} ${words[index + 1]?.text} ${word.text}`);
}
