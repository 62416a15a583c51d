import type { Box } from "./label.js";
import { path } from "./svg.js";

/** Room that a line leaves beside and above a text that it would run through. */
const clearancePx = 2;

/**
 * Path data of upright lines between two heights, broken off where texts stand, so that no line runs through a number.
 */
export function uprightLines(xs: readonly number[], top: number, bottom: number, texts: readonly Box[]): string {
  const parts: (string | number)[] = [];
  for (const x of xs) {
    const crossed = texts
      .filter(({ left, right }) => x > left - clearancePx && x < right + clearancePx)
      .toSorted((a, b) => a.top - b.top);
    let from = top;
    for (const box of crossed) {
      if (box.top - clearancePx > from) parts.push("M", x, from, "V", Math.min(box.top - clearancePx, bottom));
      from = Math.max(from, box.bottom + clearancePx);
    }
    if (from < bottom) parts.push("M", x, from, "V", bottom);
  }
  return path(...parts);
}
