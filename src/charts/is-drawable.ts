import type { Interval } from "../core/quantities/interval.js";

/** Whether at least one end is a number. */
export function isDrawable({ low, high }: Interval): boolean {
  return (low !== null && Number.isFinite(low)) || (high !== null && Number.isFinite(high));
}
