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
  let drawn = "";
  let scheduled = false;
  const draw = (): void => {
    scheduled = false;
    const ticks = ticksOf(page, shown);
    const now = JSON.stringify(ticks);
    if (now === drawn) return;
    drawn = now;
    page.overview.replaceChildren(...ticks.map(tickElement));
  };
  // After the marks are painted: a thousand ticks aren't worth waiting for at each keystroke.
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => setTimeout(draw));
  };
  new ResizeObserver(schedule).observe(page.article);
  return (claims) => {
    shown = claims;
    schedule();
  };
}

interface Tick extends Pick<ViewClaim, "id" | "verdict" | "quote"> {
  /** How far down the article, in per cent. */
  readonly top: string;
}

function ticksOf({ article }: Page, claims: readonly ViewClaim[]): readonly Tick[] {
  const { top, height } = article.getBoundingClientRect();
  const marks = firstPieces(article);
  return claims.flatMap(({ id, verdict, quote }) => {
    const mark = marks.get(id);
    if (!mark || height === 0 || verdict === "exempt") return [];
    return [{ id, verdict, quote, top: `${(((topOf(mark) - top) / height) * 100).toFixed(2)}%` }];
  });
}

function tickElement({ id, verdict, quote, top }: Tick): HTMLElement {
  const tick = document.createElement("span");
  tick.className = `cc-tick cc-${verdict}`;
  tick.dataset.claim = id;
  tick.dataset.action = "select";
  tick.title = quote;
  tick.style.top = top;
  return tick;
}

/** Where a mark begins; for one that is folded away, where its heading stands. */
function topOf(mark: HTMLElement): number {
  let block = mark.closest<HTMLElement>(".cc-block");
  if (!block?.hidden) return mark.getBoundingClientRect().top;
  while (block?.hidden)
    block = block.previousElementSibling instanceof HTMLElement ? block.previousElementSibling : null;
  return block?.getBoundingClientRect().top ?? 0;
}
