import { firstIndex } from "./first-index.js";
import { longestAscending } from "./longest-ascending.js";
import type { Placement, QuoteSelector } from "./place-quote.js";
import type { Span } from "./span.js";

/** Where a quote is expected to begin in the shadow text, from the first to the last offset; both may lie outside of it. */
export type PlaceExpected = Span;

/** How much of the text between a quote and the nearest landmark may have been written or deleted since. */
const editedShare = 0.2;

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
    const around = [landmarks[next - 1], landmarks[next]].filter((landmark) => landmark !== undefined);
    if (around.length === 0) return { start: at, end: at };
    const shifts = around.map(({ shift }) => shift);
    const unsure = editedShare * Math.min(...around.map((landmark) => Math.abs(landmark.at - at)));
    return { start: at + Math.min(...shifts) - unsure, end: at + Math.max(...shifts) + unsure };
  };
}

/**
 * Whether a place in the shadow text begins farther from where it is expected than so many characters; never, where nothing
 * is expected.
 */
export function isFarOff(expected: PlaceExpected | null, { start }: Span, characters: number): boolean {
  return expected !== null && (start < expected.start - characters || start > expected.end + characters);
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
