import { expectedPlaces, type PlaceExpected } from "./expected-places.js";
import { longestAscending } from "./longest-ascending.js";
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
  return placeAsSet(selectors, unchanged, (selector, expected) =>
    placeQuote(shadow, selector, { unchanged, expected }),
  );
}

/**
 * Places quotes one by one, then looks at them as a set: one that doesn't stand word for word with its
 * contexts is placed again with where the others let expect it, and those that `moved` are told.
 * @param place finds the place of one quote
 */
export function placeAsSet(
  selectors: readonly QuoteSelector[],
  unchanged: boolean,
  place: (selector: QuoteSelector, expected: PlaceExpected | null) => Placement,
): readonly Placement[] {
  const placements = selectors.map((selector) => place(selector, null));
  if (unchanged) return placements;
  const expectedOf = expectedPlaces(placements, selectors);
  const doubted = placements.map((placement, index) => {
    const selector = selectors[index];
    const expected = placement.span && placement.score < 1 && selector ? expectedOf(selector) : null;
    return selector && expected ? place(selector, expected) : placement;
  });
  return tellMoved(doubted, selectors);
}

/** The placements of a set of quotes, with the state of those that `moved` among the others. */
function tellMoved(placements: readonly Placement[], selectors: readonly QuoteSelector[]): readonly Placement[] {
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
