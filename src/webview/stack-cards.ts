/** A card of the side column: where its mark stands, and how tall it is, in pixels from the column's top. */
export interface StackedCard {
  readonly anchorPx: number;
  readonly heightPx: number;
}

/** Room between two cards. */
export const cardGapPx = 10;

/**
 * Tops of cards in a column, in pixels: each as near to its mark as the others let it, in their order, none over another,
 * none above the column's top.
 * @param cards in the order of their marks
 * @param held index of the card that stands just beside its mark while the others make room; null for none
 */
export function stackCards(cards: readonly StackedCard[], held: number | null): readonly number[] {
  const tops = cards.map(({ anchorPx }) => Math.max(anchorPx, 0));
  const from = held !== null && held >= 0 && held < cards.length ? held : 0;
  // Upwards from the held card: each ends above the next.
  for (let index = from - 1; index >= 0; index--) {
    const room = (tops[index + 1] ?? 0) - cardGapPx - (cards[index]?.heightPx ?? 0);
    tops[index] = Math.min(tops[index] ?? 0, room);
  }
  // Then downwards from the column's top, which wins where the room above the held card is too small.
  for (let index = 0, floor = 0; index < cards.length; index++) {
    const top = Math.max(tops[index] ?? 0, floor);
    tops[index] = top;
    floor = top + (cards[index]?.heightPx ?? 0) + cardGapPx;
  }
  return tops;
}
