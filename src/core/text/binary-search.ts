/**
 * Index of the first entry of a list that passes a test which holds from some index on; the list's length when none does.
 */
export function firstIndex(list: ArrayLike<number>, test: (value: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the last entry of an ascending list that is not above `value`; 0 when all are. */
export function lastAtMost(ascending: ArrayLike<number>, value: number): number {
  return Math.max(firstIndex(ascending, (entry) => entry > value) - 1, 0);
}
