import type { ViewClaim } from "../protocol/lsp.js";
import { standingWords } from "../render/short-words.js";
import { firstPieces } from "./marks.js";
import type { Page } from "./page.js";

/** The overview: the strip beside the article with a tick for each claim. */
export interface Overview {
  /** Takes in the claims that have a tick. */
  show(claims: readonly ViewClaim[]): void;
  /** Says which claim is selected; the keyboard enters the strip there. */
  select(claim: string | null): void;
}

/** How many ticks each key goes on; the ends are as far as it gets. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageDown: 10,
  PageUp: -10,
  End: Number.POSITIVE_INFINITY,
  Home: Number.NEGATIVE_INFINITY,
};

/** After which time without a change an article counts as quiet: longer than between two keystrokes of a word. */
const settledMs = 250;

/**
 * Keeps the overview: a tick for each claim, as far down the strip as its mark stands in the article, coloured and
 * shaped by its verdict. The strip is one stop of the Tab key; the arrow keys go from tick to tick, Enter to the claim.
 */
export function keepOverview(page: Page): Overview {
  const { article, overview } = page;
  let shown: readonly ViewClaim[] = [];
  let drawn: readonly Tick[] = [];
  let waiting = 0;
  let changed = Number.NEGATIVE_INFINITY;
  let selected: string | null = null;

  const tickOf = (claim: string | null): HTMLElement | null =>
    claim === null ? null : overview.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claim)}"]`);
  const moveStop = (tick: Element | null): void => {
    if (!tick) return;
    overview.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
    tick.setAttribute("tabindex", "0");
  };
  const showSelected = (): void => {
    overview.querySelector('[aria-selected="true"]')?.setAttribute("aria-selected", "false");
    const tick = tickOf(selected);
    tick?.setAttribute("aria-selected", "true");
    moveStop(tick);
  };
  const draw = (): void => {
    const ticks = ticksOf(article, shown);
    if (isSameTicks(ticks, drawn)) return;
    const focused = overview.contains(document.activeElement) ? document.activeElement : null;
    const stop = overview.querySelector<HTMLElement>('[tabindex="0"]')?.dataset.claim ?? null;
    fill(overview, ticks, drawn);
    drawn = ticks;
    showSelected();
    moveStop(tickOf(stop) ?? overview.querySelector('[tabindex="0"]') ?? overview.firstElementChild);
    if (focused?.isConnected === false) overview.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  // After the marks are painted. A thousand ticks aren't worth a frame at each keystroke: they wait until it is quiet.
  const schedule = (): void => {
    const isBusy = performance.now() - changed < settledMs;
    changed = performance.now();
    window.clearTimeout(waiting);
    if (isBusy) waiting = window.setTimeout(draw, settledMs);
    else requestAnimationFrame(() => setTimeout(draw));
  };
  new ResizeObserver(schedule).observe(article);
  overview.addEventListener("focusin", ({ target }) => moveStop(target instanceof Element ? target : null));
  overview.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof HTMLElement)) return;
    const step = steps[key];
    if (step !== undefined) {
      const ticks = [...overview.querySelectorAll<HTMLElement>(".cc-tick")];
      const at = Math.max(0, Math.min(ticks.length - 1, ticks.indexOf(target) + step));
      ticks[at]?.focus({ preventScroll: true });
    } else if (key === "Enter" || key === " ") target.click();
    else return;
    event.preventDefault();
  });
  return {
    show: (claims) => {
      const isSame = claims.length === shown.length && claims.every(({ id }, at) => shown[at]?.id === id);
      shown = claims;
      // Who filters claims sees at once which are left.
      if (!isSame) changed = Number.NEGATIVE_INFINITY;
      schedule();
    },
    select: (claim) => {
      selected = claim;
      showSelected();
    },
  };
}

interface Tick {
  readonly claim: string;
  readonly verdict: ViewClaim["verdict"];
  readonly name: string;
  /** How far down the article, in per cent. */
  readonly top: string;
}

/** The ticks in reading order; everything is measured here, and nothing changed, so that the page is laid out once. */
function ticksOf(article: HTMLElement, claims: readonly ViewClaim[]): readonly Tick[] {
  const { top, height } = article.getBoundingClientRect();
  if (height === 0) return [];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return [...firstPieces([article])].flatMap(([id, mark]) => {
    const claim = byId.get(id);
    if (!claim || claim.verdict === "exempt") return [];
    const { verdict, quote } = claim;
    const share = ((topOf(mark) - top) / height) * 100;
    return [{ claim: id, verdict, name: `${quote} (${standingWords(verdict)})`, top: `${share.toFixed(2)}%` }];
  });
}

function isSameTicks(ticks: readonly Tick[], others: readonly Tick[]): boolean {
  return (
    ticks.length === others.length &&
    ticks.every(({ claim, verdict, name, top }, at) => {
      const other = others[at];
      return other?.claim === claim && other.verdict === verdict && other.name === name && other.top === top;
    })
  );
}

/** Puts ticks into the strip. While they are of the same claims they stay where they are, the focus with them. */
function fill(overview: HTMLElement, ticks: readonly Tick[], drawn: readonly Tick[]): void {
  const there = [...overview.querySelectorAll<HTMLElement>(".cc-tick")];
  const isSame = there.length === ticks.length && ticks.every(({ claim }, at) => there[at]?.dataset.claim === claim);
  const elements = isSame ? there : ticks.map(createTick);
  if (!isSame) overview.replaceChildren(...elements);
  for (const [at, { verdict, name, top }] of ticks.entries()) {
    const tick = elements[at];
    if (!tick) continue;
    // What stays is left alone: setting it anew costs the browser as much as a change.
    const before = isSame ? drawn[at] : undefined;
    if (before?.verdict !== verdict) tick.className = `cc-tick cc-${verdict}`;
    if (before?.name !== name) tick.title = name;
    if (before?.top !== top) tick.style.top = top;
  }
  overview.hidden = ticks.length === 0;
}

function createTick({ claim }: Tick): HTMLElement {
  const tick = document.createElement("span");
  tick.dataset.claim = claim;
  tick.dataset.action = "select";
  tick.tabIndex = -1;
  tick.setAttribute("role", "option");
  tick.setAttribute("aria-selected", "false");
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
