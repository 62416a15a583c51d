/** Where claims stand in the article: their marks, and for unplaced claims their entry below it. */

/** Everything in the article that stands for a claim, in reading order: the pieces of its mark. */
export function piecesOf(article: HTMLElement, claim: string): readonly HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>("[data-mark]")].filter(({ dataset }) => dataset.mark === claim);
}

/** The claim whose mark an element stands in, the innermost one; null when it stands in none. */
export function claimOfMark(target: EventTarget | null): string | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>("[data-mark]") : null;
  return mark?.dataset.mark ?? null;
}

/** Ids of the claims that the article shows, in reading order. */
export function claimsInOrder(article: HTMLElement): readonly string[] {
  const marks = [...article.querySelectorAll<HTMLElement>("[data-mark]")];
  return [...new Set(marks.map(({ dataset }) => dataset.mark ?? ""))];
}
