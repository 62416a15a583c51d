import { firstIndex } from "./first-index.js";
import { type Placement, placeQuote, type QuoteSelector } from "./place-quote.js";
import type { Shadow } from "./shadow.js";

/**
 * Finds the places of a set of quotes, in the set's order, and tells which of them `moved`: those that are no longer in
 * their order among the others. The order they had is known by their `at`; a quote without it is never called moved.
 * @param unchanged whether the text is known to be the one that `at` counts in
 */
export function placeQuotes(
  shadow: Shadow,
  selectors: readonly QuoteSelector[],
  { unchanged = false } = {},
): readonly Placement[] {
  const placements = selectors.map((selector) => placeQuote(shadow, selector, { unchanged }));
  return unchanged ? placements : tellMoved(placements, selectors);
}

/** The placements of a set of quotes, with the state of those that `moved` among the others. */
export function tellMoved(placements: readonly Placement[], selectors: readonly QuoteSelector[]): readonly Placement[] {
  const moved = movedOf(placements, selectors);
  return placements.map((placement, index) => (moved.has(index) ? { ...placement, state: "moved" } : placement));
}

/** The placed quotes that fall out of the longest run in which both old and new positions ascend, by index. */
function movedOf(placements: readonly Placement[], selectors: readonly QuoteSelector[]): ReadonlySet<number> {
  const ordered = placements
    .flatMap(({ state, span }, index) => {
      const at = selectors[index]?.at;
      return span !== null && at !== undefined ? [{ index, state, at, start: span.start }] : [];
    })
    .sort((a, b) => a.at - b.at || a.start - b.start);
  const kept = longestAscending(ordered.map(({ start }) => start));
  // An edited quote stays edited: that it also moved matters less.
  return new Set(ordered.flatMap(({ index, state }, place) => (state === "exact" && !kept.has(place) ? [index] : [])));
}

/**
 * The indexes of a longest run of values that never descends (patience sorting, Fredman 1975); of several runs, the one
 * whose values are least.
 */
function longestAscending(values: readonly number[]): ReadonlySet<number> {
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
