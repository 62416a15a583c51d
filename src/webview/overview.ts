import type { ViewClaim } from "../protocol/lsp.js";
import { firstPieces } from "./marks.js";
import type { Page } from "./page.js";

/**
 * Keeps the overview: a tick for each claim, as far down the strip as its mark stands in the article, coloured and
 * shaped by its verdict. Ticks are for the pointer; the marks themselves are what the keyboard reaches.
 * @returns takes in other claims
 */
export function keepOverview(page: Page): (claims: readonly ViewClaim[]) => void {
  let shown: readonly ViewClaim[] = [];
  const draw = (): void => page.overview.replaceChildren(...ticksOf(page, shown));
  new ResizeObserver(draw).observe(page.article);
  return (claims) => {
    shown = claims;
    draw();
  };
}

function ticksOf({ article }: Page, claims: readonly ViewClaim[]): readonly HTMLElement[] {
  const { top, height } = article.getBoundingClientRect();
  const marks = firstPieces(article);
  return claims.flatMap(({ id, verdict, quote }) => {
    const mark = marks.get(id);
    if (!mark || height === 0 || verdict === "exempt") return [];
    const tick = document.createElement("span");
    tick.className = `cc-tick cc-${verdict}`;
    tick.dataset.claim = id;
    tick.dataset.action = "select";
    tick.title = quote;
    tick.style.top = `${(((topOf(mark) - top) / height) * 100).toFixed(2)}%`;
    return [tick];
  });
}

/** Where a mark begins; for one that is folded away, where its heading stands. */
function topOf(mark: HTMLElement): number {
  let block = mark.closest<HTMLElement>(".cc-block");
  if (!block?.hidden) return mark.getBoundingClientRect().top;
  while (block?.hidden)
    block = block.previousElementSibling instanceof HTMLElement ? block.previousElementSibling : null;
  return block?.getBoundingClientRect().top ?? 0;
}
