import { firstIndex } from "./first-index.js";
import { longestAscending } from "./longest-ascending.js";
import type { Placement, QuoteSelector } from "./place-quote.js";
import type { Span } from "./span.js";

/** Where a quote is expected to begin in the shadow text, from the first to the last offset; both may lie outside of it. */
export type PlaceExpected = Span;

/** A quote that stands word for word: where it was, and how far it has shifted since. */
interface Landmark {
  readonly at: number;
  readonly shift: number;
}

/**
 * Where the quotes of a set are expected: shifted by as much as those before and behind them that stand word for word and
 * in their order; where none does, not at all. An edit shifts what stands behind it, and nothing else.
 * @returns null for a quote without `at`
 */
export function expectedPlaces(
  placements: readonly Placement[],
  selectors: readonly QuoteSelector[],
): (selector: QuoteSelector) => PlaceExpected | null {
  const landmarks = landmarksOf(placements, selectors);
  return ({ at }) => {
    if (at === undefined) return null;
    const next = firstIndex(landmarks.length, (index) => (landmarks[index]?.at ?? 0) >= at);
    const shifts = [landmarks[next - 1], landmarks[next]].flatMap((landmark) => landmark?.shift ?? []);
    return shifts.length === 0
      ? { start: at, end: at }
      : { start: at + Math.min(...shifts), end: at + Math.max(...shifts) };
  };
}

function landmarksOf(placements: readonly Placement[], selectors: readonly QuoteSelector[]): readonly Landmark[] {
  const ordered = placements
    .flatMap(({ state, span, score }, index) => {
      const at = selectors[index]?.at;
      return state === "exact" && score === 1 && span && at !== undefined ? [{ at, shift: span.start - at }] : [];
    })
    .sort((a, b) => a.at - b.at || a.shift - b.shift);
  const inOrder = longestAscending(ordered.map(({ at, shift }) => at + shift));
  return ordered.filter((_, index) => inOrder.has(index));
}
