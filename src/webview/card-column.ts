import type { CardStore } from "./cards.js";
import { isFirstPiece, piecesOf } from "./marks.js";
import { watchNearClaims } from "./near-claims.js";
import type { Page } from "./page.js";
import { stackCards } from "./stack-cards.js";

/** Below this width the side column has no room, and the selected card opens under its paragraph. */
const sideColumnQuery = "(min-width: 900px)";

const noMarks: ReadonlyMap<string, HTMLElement> = new Map();

/** Where the cards stand. */
export interface CardColumn {
  /** Opens the card of a claim and closes the others; null closes all. */
  open(claim: string | null): void;
  /** Makes cards for these claims only, and for the open one; null: for all. */
  limit(claims: ReadonlySet<string> | null): void;
  /** Puts every card where it belongs now. */
  place(): void;
  /** The same with the next frame, when what is there by then is measured once. */
  placeSoon(): void;
}

/**
 * Keeps the cards near the reader beside their marks, and the open one under its paragraph where there is no room beside,
 * whatever moves or grows.
 */
export function arrangeCards(page: Page, store: CardStore): CardColumn {
  const { article, side } = page;
  const wide = window.matchMedia(sideColumnQuery);
  let opened: string | null = null;
  let limit: ReadonlySet<string> | null = null;
  let scheduled = false;

  const place = (): void => {
    const open = opened === null ? [] : [opened];
    const marks = wide.matches ? near.marks() : noMarks;
    const nearIds = [...marks.keys()].filter((id) => limit === null || limit.has(id));
    const slots = store.keep([...new Set([...open, ...nearIds])]);
    for (const slot of slots) slot.classList.toggle("cc-open", slot.dataset.claim === opened);
    if (wide.matches) placeBeside(slots, marks);
    else placeUnder(slots);
  };
  const beginningOf = (claim: string, near: HTMLElement | undefined): HTMLElement | undefined =>
    // Of a thousand marks only those near the reader are looked at, but for one that began further up.
    near && isFirstPiece(near) ? near : piecesOf(article, claim)[0];
  const placeBeside = (slots: readonly HTMLElement[], marks: ReadonlyMap<string, HTMLElement>): void => {
    for (const slot of slots) if (slot.parentElement !== side) side.append(slot);
    const origin = side.getBoundingClientRect().top;
    const placed = slots
      .flatMap((slot) => {
        const claim = slot.dataset.claim ?? "";
        const mark = beginningOf(claim, marks.get(claim));
        // What a fold hides has no place to stand beside.
        slot.hidden = mark?.closest<HTMLElement>(".cc-block")?.hidden === true;
        const shown = slot.offsetHeight > 0;
        return mark && shown
          ? [{ slot, anchorPx: mark.getBoundingClientRect().top - origin, heightPx: slot.offsetHeight }]
          : [];
      })
      .toSorted((a, b) => a.anchorPx - b.anchorPx);
    const tops = stackCards(
      placed,
      placed.findIndex(({ slot }) => slot.dataset.claim === opened),
    );
    for (const [index, { slot, heightPx }] of placed.entries()) {
      const top = tops[index] ?? 0;
      slot.style.top = `${top}px`;
      if (index === placed.length - 1) side.style.minHeight = `${top + heightPx}px`;
    }
  };
  const placeUnder = (slots: readonly HTMLElement[]): void => {
    for (const slot of slots) {
      const isOpen = slot.dataset.claim === opened;
      const block = isOpen ? piecesOf(article, opened ?? "")[0]?.closest(".cc-block") : null;
      slot.style.removeProperty("top");
      slot.classList.toggle("cc-drawn-near", block ? isDrawnIn(block, opened ?? "") : false);
      // Before the block's charts, so that the card opens where the reader is.
      const words = block?.firstElementChild;
      if (words && words.nextElementSibling !== slot) words.after(slot);
      if (!words && slot.parentElement !== side) side.append(slot);
    }
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      place();
    });
  };

  const near = watchNearClaims(page, schedule);
  // Images, fonts, opened critiques and the panel's width all change how tall something is.
  const resized = new ResizeObserver(schedule);
  resized.observe(article);
  const observed = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) resized.observe(node);
    schedule();
  });
  observed.observe(side, { childList: true });
  wide.addEventListener("change", schedule);
  return {
    open: (claim) => {
      opened = claim;
      place();
    },
    limit: (claims) => {
      if (claims === null && limit === null) return;
      limit = claims;
      place();
    },
    place,
    placeSoon: schedule,
  };
}

/** Whether a claim's own chart stands under its paragraph already. */
function isDrawnIn(block: Element, claim: string): boolean {
  return [...block.querySelectorAll<HTMLElement>("[data-chart]")].some(({ dataset }) => dataset.chart === claim);
}
