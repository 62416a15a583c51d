/**
 * A seeded source of randomness: the same seed gives the same bench on every machine.
 * @typedef {{
 *   readonly below: (limit: number) => number,
 *   readonly pick: <T>(items: readonly [T, ...T[]]) => T,
 *   readonly shuffled: <T>(items: readonly T[]) => T[],
 * }} Random `below` gives a whole number from 0 to just under its limit
 */

/**
 * Mulberry32, seeded with an FNV-1a hash of a name.
 * @param {string} name
 * @returns {Random}
 */
export function randomOf(name) {
  let state = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    shuffled: (items) => {
      const order = [...items];
      for (let i = order.length - 1; i > 0; i--) {
        const other = below(i + 1);
        const [a, b] = [order[i], order[other]];
        // Both are there: the indexes are inside. The check is for items that may be undefined themselves.
        order[i] = /** @type {typeof items[number]} */ (b);
        order[other] = /** @type {typeof items[number]} */ (a);
      }
      return order;
    },
  };
}
