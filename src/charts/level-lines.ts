import type { Box } from "./label.js";
import { path } from "./svg.js";

/** Room that a line leaves beside and above a text that it would run through. */
const clearancePx = 2;

/** Path data of level lines between two places, broken off where texts stand, so that no line runs through a number. */
export function levelLines(ys: readonly number[], left: number, right: number, texts: readonly Box[]): string {
  const parts: (string | number)[] = [];
  for (const y of ys) {
    const crossed = texts
      .filter(({ top, bottom }) => y > top - clearancePx && y < bottom + clearancePx)
      .toSorted((a, b) => a.left - b.left);
    let from = left;
    for (const box of crossed) {
      if (box.left - clearancePx > from) parts.push("M", from, y, "H", Math.min(box.left - clearancePx, right));
      from = Math.max(from, box.right + clearancePx);
    }
    if (from < right) parts.push("M", from, y, "H", right);
  }
  return path(...parts);
}
