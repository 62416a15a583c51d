import type { Tick } from "./axis.js";
import { smallSizePx } from "./chart.js";
import { textWidth } from "./text-width.js";

/** Room between two labels of an axis. */
const gapPx = 7;

/** Whether the labels of ticks stand clear of each other below an axis of this width. Ticks are in rising order. */
export function ticksFit(
  ticks: readonly Tick[],
  { low, high }: { readonly low: number; readonly high: number },
  widthPx: number,
): boolean {
  let free = Number.NEGATIVE_INFINITY;
  for (const { value, label } of ticks) {
    const centre = ((value - low) / (high - low)) * widthPx;
    const half = textWidth(label, { sizePx: smallSizePx }) / 2;
    if (centre - half < free) return false;
    free = centre + half + gapPx;
  }
  return true;
}
