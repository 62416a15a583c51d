import { firstIndex } from "./first-index.js";

/**
 * The indexes of a longest run of values that never descends (patience sorting, Fredman 1975); of several runs, the one
 * whose values are least.
 */
export function longestAscending(values: readonly number[]): ReadonlySet<number> {
  /** For each length of run the index of the least value that such a run can end in. */
  const ends: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, index) => {
    const length = firstIndex(ends.length, (at) => (values[ends[at] ?? 0] ?? 0) > value);
    before[index] = length > 0 ? (ends[length - 1] ?? -1) : -1;
    ends[length] = index;
  });
  const run = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) run.add(index);
  return run;
}
