import { type Cards, maxCards } from "../protocol/lsp.js";
import { carryOver } from "./carry-over.js";
import type { Host } from "./host.js";
import { type Page, slotsOf } from "./page.js";
import { hasMarkup, setMarkup } from "./set-markup.js";

/**
 * The cards that the page holds. An article may have a thousand; only those near the reader are asked for, and asked for
 * again when the reading changed. Until the answer is there a card stays as it was.
 */
export interface CardStore {
  /** The cards' places for these claims; what the page lacks of them is asked for, and other cards are let go. */
  keep(claims: readonly string[]): readonly HTMLElement[];
  /** Puts cards that came from the editor into their places. */
  receive(cards: Cards): void;
  /** The reading changed: every card has to be asked for again, and those of claims that are gone are dropped. */
  renew(claims: readonly string[]): void;
}

/** Holds the cards of a page; they wait in the side column until they are placed. */
export function createCardStore(page: Page, host: Host): CardStore {
  let known: ReadonlySet<string> = new Set();
  /** Claims whose cards were asked for, or are there, since the reading changed. */
  const asked = new Set<string>();

  const slotOf = (id: string, slots: ReadonlyMap<string, HTMLElement>): HTMLElement => {
    const there = slots.get(id);
    if (there) return there;
    const slot = document.createElement("div");
    slot.className = "cc-slot";
    slot.dataset.claim = id;
    page.side.append(slot);
    return slot;
  };
  const slotsById = (): Map<string, HTMLElement> =>
    new Map(slotsOf(page).map((slot) => [slot.dataset.claim ?? "", slot]));
  return {
    keep: (claims) => {
      const slots = slotsById();
      const kept = claims.filter((id) => known.has(id)).slice(0, maxCards);
      for (const [id, slot] of slots) {
        // What has the focus isn't taken from under the reader's hands.
        if (kept.includes(id) || slot.contains(document.activeElement)) continue;
        slot.remove();
        asked.delete(id);
      }
      const missing = kept.filter((id) => !asked.has(id));
      for (const id of missing) asked.add(id);
      if (missing.length > 0) host.post({ kind: "cards", claims: missing });
      return kept.map((id) => slotOf(id, slots));
    },
    receive: (cards) => {
      const slots = slotsById();
      for (const [id, markup] of Object.entries(cards)) {
        const slot = slots.get(id);
        if (slot && !hasMarkup(slot, markup)) carryOver(slot, () => setMarkup(slot, markup));
      }
    },
    renew: (claims) => {
      known = new Set(claims);
      asked.clear();
      for (const [id, slot] of slotsById()) if (!known.has(id)) slot.remove();
    },
  };
}
