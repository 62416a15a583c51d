/** @typedef {{ readonly words: readonly { readonly text: string }[] }} Line */
/** @typedef {{ readonly old: number, readonly new: number }} Pair indexes of a line and of what became of it */

/** Least share of words in common (Dice) at which one line is taken for a new wording of another. */
const likeness = 0.5;
/** More comparisons than these take seconds. */
const maxComparisons = 1_000_000;

/**
 * Which lines of a changed group are new wordings of which: the pairs, in order on both sides, that have the most in common.
 * Without it, a word diff of the whole group finds words of one line in all others.
 * @param {readonly Line[]} old
 * @param {readonly Line[]} now
 * @returns {readonly Pair[] | null} null when there are too many lines to tell
 */
export function pairLines(old, now) {
  if (old.length * now.length > maxComparisons) return null;
  const bags = now.map(bagOf);
  // best[i][j]: the most that the lines from i and from j on can have in common.
  const width = now.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const alike = new Float64Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const at = i * width + j;
      alike[at] = likenessOf(old[i], now[j], bags[j]);
      const paired = (alike[at] ?? 0) >= likeness ? (alike[at] ?? 0) + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(paired, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  /** @type {Pair[]} */
  const pairs = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    const at = i * width + j;
    if (best[at] === best[at + width]) i++;
    else if (best[at] === best[at + 1]) j++;
    else pairs.push({ old: i++, new: j++ });
  }
  return pairs;
}

/** @param {Line} line */
function bagOf({ words }) {
  /** @type {Map<string, number>} */
  const bag = new Map();
  for (const { text } of words) bag.set(text, (bag.get(text) ?? 0) + 1);
  return bag;
}

/**
 * @param {Line | undefined} a
 * @param {Line | undefined} b
 * @param {ReadonlyMap<string, number> | undefined} bag of `b`
 */
function likenessOf(a, b, bag) {
  if (!a || !b || !bag) return 0;
  const [shorter, longer] = [a.words.length, b.words.length].toSorted((x, y) => x - y);
  if (shorter === undefined || longer === undefined || shorter === 0) return 0;
  // Lines of too different lengths can't be alike: no need to count.
  if ((2 * shorter) / (shorter + longer) < likeness) return 0;
  /** @type {Map<string, number>} */
  const taken = new Map();
  let common = 0;
  for (const { text } of a.words) {
    const used = taken.get(text) ?? 0;
    if (used >= (bag.get(text) ?? 0)) continue;
    taken.set(text, used + 1);
    common++;
  }
  return (2 * common) / (a.words.length + b.words.length);
}
