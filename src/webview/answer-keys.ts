import type { ClaimsList } from "./claims-list.js";
import type { Filtering } from "./filtering.js";
import { actionOf } from "./keyboard.js";
import type { KeysHelp } from "./keys-help.js";
import { claimOfMark, piecesOf } from "./marks.js";
import type { Menus } from "./menus.js";
import type { Page } from "./page.js";
import type { Search } from "./searching.js";
import type { Selection } from "./selection.js";

interface Tools {
  readonly page: Page;
  readonly selection: Selection;
  readonly filter: Filtering;
  readonly menus: Menus;
  readonly search: Search;
  readonly list: ClaimsList;
  readonly help: KeysHelp;
}

/** Answers the keyboard: from claim to claim, into cards and out of them, to the tools. */
export function answerKeys({ page, selection, filter, menus, search, list, help }: Tools): void {
  document.addEventListener("keydown", (event) => {
    const action = help.isOpen ? null : actionOf(event);
    if (action === null) return;
    switch (action) {
      case "next":
        selection.step(1, filter.isIn);
        break;
      case "previous":
        selection.step(-1, filter.isIn);
        break;
      case "next-loud":
        selection.step(1, filter.isStop);
        break;
      case "previous-loud":
        selection.step(-1, filter.isStop);
        break;
      case "choose":
        choose(claimOfMark(event.target), selection);
        break;
      case "filter":
        menus.open("cc-filter-menu");
        break;
      case "search":
        search.open();
        break;
      case "table":
        list.open();
        break;
      case "contents":
        menus.open("cc-contents-menu");
        break;
      case "help":
        help.open();
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
