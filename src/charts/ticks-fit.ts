import type { Tick } from "./axis.js";
import { smallSizePx } from "./chart.js";
import { textWidth } from "./text-width.js";

/** Room between two labels of an axis. */
const gapPx = 7;

/** How an axis lies: its labels stand side by side, or above each other. */
export type Direction = "across" | "up";

/** The room for each label of an axis on the average, in pixels: what the number of its ticks is reckoned from. */
export function roomPerTick(direction: Direction): number {
  return direction === "across" ? 60 : 34;
}

/** Whether the labels of ticks stand clear of each other along an axis of this length. Ticks are in rising order. */
export function ticksFit(
  ticks: readonly Tick[],
  { low, high }: { readonly low: number; readonly high: number },
  lengthPx: number,
  direction: Direction = "across",
): boolean {
  let free = Number.NEGATIVE_INFINITY;
  for (const { value, label } of ticks) {
    const centre = ((value - low) / (high - low)) * lengthPx;
    const half = (direction === "up" ? smallSizePx : textWidth(label, { sizePx: smallSizePx })) / 2;
    if (centre - half < free) return false;
    free = centre + half + gapPx;
  }
  return true;
}
