import { type Asked, shareOfWords } from "./asked.js";

/** Up to how many rows share the last place among the best: when all rows are alike, the first will do. */
const maxLooked = 400;

/**
 * The rows that hold the most of the words, best first, in file order where they hold as much.
 * @param held the words of each row, as bits
 */
export function bestRows(asked: Asked, held: Uint32Array, count: number): readonly number[] {
  const byWords = new Map<number, number[]>();
  for (let row = 0; row < held.length; row++) {
    const words = held[row] ?? 0;
    const rows = byWords.get(words);
    if (!rows) byWords.set(words, [row]);
    else if (rows.length < maxLooked) rows.push(row);
  }
  const order = [...byWords].map(([words, rows]) => ({ share: shareOfWords(asked, words), rows }));
  order.sort((a, b) => b.share - a.share || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  const best: number[] = [];
  for (const { rows } of order) {
    best.push(...rows.slice(0, count - best.length));
    if (best.length >= count) break;
  }
  return best;
}
