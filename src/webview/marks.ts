/** Where claims stand in the article: their marks, and for unplaced claims their entry below it. */
export const markSelector = ".cc-mark, .cc-unplaced";

/** All marks of the article, or of a part of it, in reading order; a mark that crosses elements is in several pieces. */
export function allMarks(article: Element): readonly HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>(markSelector)];
}

/** The pieces of a claim's mark in reading order; none when the article doesn't show the claim. */
export function piecesOf(article: HTMLElement, claim: string): readonly HTMLElement[] {
  return allMarks(article).filter(({ dataset }) => dataset.claim === claim);
}

/** Where each claim's mark begins in some parts of the article, by claim id, in reading order. */
export function firstPieces(parts: readonly Element[]): ReadonlyMap<string, HTMLElement> {
  const first = new Map<string, HTMLElement>();
  for (const part of parts) {
    for (const mark of allMarks(part)) {
      const claim = mark.dataset.claim ?? "";
      if (!first.has(claim)) first.set(claim, mark);
    }
  }
  return first;
}

/** Whether a piece of a mark is the first one, which takes the focus; an unplaced claim's entry is its only one. */
export function isFirstPiece(mark: HTMLElement): boolean {
  return mark.hasAttribute("tabindex") || mark.classList.contains("cc-unplaced");
}

/** The claim whose mark an element stands in, the innermost one; null when it stands in none. */
export function claimOfMark(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>(markSelector) : null;
  return mark?.dataset.claim ?? null;
}
