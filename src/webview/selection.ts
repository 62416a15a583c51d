import type { ViewClaim } from "../protocol/lsp.js";
import type { CardColumn } from "./card-column.js";
import { allMarks, firstPieces, piecesOf } from "./marks.js";
import type { Page } from "./page.js";
import type { Scroll } from "./scroll.js";

/**
 * Who asks for a selection: the pointer is there already, the keyboard takes the focus along, the editor and the search
 * do neither.
 */
export type Origin = "pointer" | "keyboard" | "editor" | "search";

/** The selected claim. */
export interface Selection {
  readonly claim: string | null;
  select(claim: string | null, origin: Origin): void;
  /** Selects the next claim in reading order, or the one before; round the article's ends. */
  step(direction: 1 | -1, wanted: (claim: ViewClaim) => boolean): void;
  /**
   * Takes in other claims: what is gone is no longer selected.
   * @param blocks what is new in the page; all of it when absent
   */
  update(claims: readonly ViewClaim[], blocks?: readonly HTMLElement[]): void;
  /** Shows in these blocks which claim is selected; the claims are as they were. */
  show(blocks: readonly HTMLElement[]): void;
}

interface Selecting {
  readonly page: Page;
  readonly cards: CardColumn;
  readonly scroll: Scroll;
  /** Unfolds what hides an element. */
  readonly reveal: (element: Element) => void;
  /** Hears of every change, and of who asked for it. */
  readonly onChange: (claim: string | null, origin: Origin) => void;
}

/** Whether a claim is one at which a reader should stop. */
export function isLoud({ verdict }: Pick<ViewClaim, "verdict">): boolean {
  return verdict === "contested" || verdict === "contradicted";
}

/** Keeps one claim selected at most, and shows which. */
export function createSelection({ page, cards, scroll, reveal, onChange }: Selecting): Selection {
  const { article, status } = page;
  let claims: readonly ViewClaim[] = [];
  let selected: string | null = null;

  const showMarks = (part: HTMLElement): void => {
    for (const mark of allMarks(part)) {
      const isSelected = mark.dataset.claim === selected;
      mark.classList.toggle("cc-selected", isSelected);
      if (mark.hasAttribute("tabindex")) mark.setAttribute("aria-expanded", String(isSelected));
    }
  };
  const show = (): void => {
    showMarks(article);
    cards.open(selected);
    tell();
  };
  /** Said once: a live region that is given the same words again is read again. */
  const tell = (): void => {
    const words = claims.find(({ id }) => id === selected)?.headline ?? "";
    if (status.textContent !== words) status.textContent = words;
  };
  const select = (claim: string | null, origin: Origin): void => {
    if (claim !== null && !claims.some(({ id }) => id === claim)) return;
    const changed = claim !== selected;
    const [mark] = claim === null ? [] : piecesOf(article, claim);
    if (mark) reveal(mark);
    selected = claim;
    if (changed) show();
    if (mark && origin !== "pointer") scroll.toElement(mark);
    if (mark && origin === "keyboard") mark.focus({ preventScroll: true });
    if (changed) onChange(claim, origin);
  };
  return {
    get claim() {
      return selected;
    },
    select,
    step: (direction, wanted) => {
      const reachable = new Set(claims.filter(wanted).map(({ id }) => id));
      const marks = firstPieces([article]);
      const order = [...marks.keys()];
      const from = selected === null ? startOf([...marks.values()], direction) : order.indexOf(selected);
      const target = neighbour(order, reachable, from, direction);
      if (target === null) status.textContent = "There is no such claim in this article.";
      else select(target, "keyboard");
    },
    update: (next, blocks = [article]) => {
      claims = next;
      const isGone = selected !== null && !claims.some(({ id }) => id === selected);
      if (isGone) selected = null;
      for (const part of isGone ? [article] : blocks) showMarks(part);
      tell();
      if (isGone) cards.open(null);
      else cards.placeSoon();
    },
    show: (blocks) => {
      for (const block of blocks) showMarks(block);
    },
  };
}

/** The nearest reachable claim from an index of the order, exclusive, round the ends; null when none is reachable. */
function neighbour(
  order: readonly string[],
  reachable: ReadonlySet<string>,
  from: number,
  direction: 1 | -1,
): string | null {
  for (let distance = 1; distance <= order.length; distance++) {
    const claim = order[(from + direction * distance + order.length * 2) % order.length];
    if (claim !== undefined && reachable.has(claim)) return claim;
  }
  return null;
}

/** Where stepping starts when nothing is selected: just before what can be seen, or for the way back just after its top. */
function startOf(marks: readonly HTMLElement[], direction: 1 | -1): number {
  const below = marks.findIndex((mark) => mark.getClientRects().length > 0 && mark.getBoundingClientRect().top >= 0);
  const next = below < 0 ? marks.length : below;
  return direction === 1 ? next - 1 : next;
}
