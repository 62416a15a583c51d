import { actionOf } from "./keyboard.js";
import { claimOfMark, piecesOf } from "./marks.js";
import type { Page } from "./page.js";
import { isLoud, type Selection } from "./selection.js";

/** Answers the keyboard: j and k to the next and previous claim, n and p to the contested ones, Enter, Escape. */
export function answerKeys(page: Page, selection: Selection): void {
  document.addEventListener("keydown", (event) => {
    const action = actionOf(event);
    if (action === null) return;
    switch (action) {
      case "next":
        selection.step(1, () => true);
        break;
      case "previous":
        selection.step(-1, () => true);
        break;
      case "next-loud":
        selection.step(1, isLoud);
        break;
      case "previous-loud":
        selection.step(-1, isLoud);
        break;
      case "choose":
        choose(claimOfMark(event.target), selection);
        break;
      case "clear":
        clear(page, selection);
        break;
      default:
        action satisfies never;
    }
    event.preventDefault();
  });
}

/** Selects a mark's claim; a second time it leads into the claim's card. */
function choose(claim: string | null, selection: Selection): void {
  if (claim === null) return;
  if (selection.claim === claim) cardOf(claim)?.focus();
  else selection.select(claim, "keyboard");
}

/** Leads from a card back to its mark, and from there to no selection. */
function clear({ article }: Page, selection: Selection): void {
  const { claim } = selection;
  const [mark] = claim === null ? [] : piecesOf(article, claim);
  if (mark && document.activeElement?.closest(".cc-card")) mark.focus();
  else selection.select(null, "keyboard");
}

function cardOf(claim: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.cc-card[data-claim="${CSS.escape(claim)}"]`);
}
