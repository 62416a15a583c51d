import type { ViewClaim } from "../protocol/lsp.js";
import { piecesOf } from "./marks.js";
import type { Page } from "./page.js";

/**
 * Draws the overview: a tick for each claim, as far down the strip as its mark stands in the article, coloured and
 * shaped by its verdict. Ticks are for the pointer; the marks themselves are what the keyboard reaches.
 */
export function drawOverview({ overview, article }: Page, claims: readonly ViewClaim[]): void {
  const { top, height } = article.getBoundingClientRect();
  const ticks = claims.flatMap(({ id, verdict, quote }) => {
    const [mark] = piecesOf(article, id);
    if (!mark || height === 0 || verdict === "exempt") return [];
    const tick = document.createElement("span");
    tick.className = `cc-tick cc-${verdict}`;
    tick.dataset.claim = id;
    tick.dataset.action = "select";
    tick.title = quote;
    tick.style.top = `${(((mark.getBoundingClientRect().top - top) / height) * 100).toFixed(2)}%`;
    return [tick];
  });
  overview.replaceChildren(...ticks);
}
