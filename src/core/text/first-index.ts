/**
 * The least index below `length` that passes a test which holds from some index on; `length` when none does. A binary
 * search: the test is asked about log₂ `length` times.
 */
export function firstIndex(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the last entry of an ascending list that is not above `value`; -1 when all are. */
export function lastAtMost(ascending: ArrayLike<number>, value: number): number {
  return firstIndex(ascending.length, (index) => (ascending[index] ?? 0) > value) - 1;
}
