import type { ViewClaim } from "../protocol/lsp.js";
import { findHits, type Hit, maxHits } from "./find-hits.js";
import { getPart, type Page } from "./page.js";
import type { Scroll } from "./scroll.js";
import type { Selection } from "./selection.js";

/** The search. */
export interface Search {
  /** Opens the search, or goes back into it. */
  open(): void;
  /** Opens with words, without taking the focus; null closes. */
  set(words: string | null): void;
  /** Takes in other claims and the article as it is now. */
  update(claims: readonly ViewClaim[]): void;
}

interface Searching {
  readonly page: Page;
  readonly selection: Selection;
  readonly scroll: Scroll;
  /** Shows what may be folded away. */
  readonly reveal: (element: Element) => void;
  /** Hears what is searched for; null when the search was closed. */
  readonly onChange: (words: string | null) => void;
}

/** Names of the highlights, as the stylesheet has them. VS Code's oldest supported version knows highlights. */
const highlightName = "cc-search";
const currentName = "cc-search-current";

/** Keeps the search: its field, the hits' highlights and the way from one to the next. */
export function keepSearch({ page, selection, scroll, reveal, onChange }: Searching): Search {
  const panel = getPart("cc-search");
  const button = getPart("cc-search-button");
  const field = getPart("cc-search-field");
  const words = getPart("cc-search-words");
  let claims: readonly ViewClaim[] = [];
  let hits: readonly Hit[] = [];
  let at = -1;
  /** Where the focus goes back to. */
  let before: HTMLElement | null = null;

  const query = (): string => (field instanceof HTMLInputElement ? field.value : "");
  const find = (): void => {
    hits = panel.hidden ? [] : findHits(page.article, claims, query());
    at = Math.min(at, hits.length - 1);
    show();
  };
  const show = (): void => {
    CSS.highlights.set(highlightName, new Highlight(...hits.flatMap((hit) => (hit.kind === "text" ? hit.range : []))));
    const hit = hits[at];
    CSS.highlights.set(currentName, new Highlight(...(hit?.kind === "text" ? [hit.range] : [])));
    words.textContent = query().trim() === "" ? "" : hitWords(hits, at);
  };
  const go = (direction: 1 | -1): void => {
    if (hits.length === 0) return;
    at = at < 0 ? firstBelow(hits, direction) : (at + direction + hits.length) % hits.length;
    const hit = hits[at];
    if (!hit) return;
    const element = hit.range.startContainer.parentElement;
    if (element) reveal(element);
    if (hit.kind === "claim") selection.select(hit.claim.id, "search");
    scroll.toElement(hit.range);
    show();
  };
  const showPanel = (isShown: boolean): void => {
    panel.hidden = !isShown;
    button.setAttribute("aria-expanded", String(isShown));
    find();
  };
  const close = (): void => {
    showPanel(false);
    onChange(null);
    const back = before?.isConnected ? before : button;
    back.focus({ preventScroll: true });
  };
  const open = (): void => {
    if (panel.hidden) {
      before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      showPanel(true);
      onChange(query());
    }
    if (field instanceof HTMLInputElement) field.select();
    field.focus();
  };

  button.addEventListener("click", () => (panel.hidden ? open() : close()));
  getPart("cc-search-next").addEventListener("click", () => go(1));
  getPart("cc-search-previous").addEventListener("click", () => go(-1));
  getPart("cc-search-close").addEventListener("click", close);
  field.addEventListener("input", () => {
    at = -1;
    find();
    onChange(query());
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    open,
    set: (words) => {
      if (field instanceof HTMLInputElement) field.value = words ?? "";
      showPanel(words !== null);
    },
    update: (next) => {
      claims = next;
      if (!panel.hidden) find();
    },
  };
}

function hitWords(hits: readonly Hit[], at: number): string {
  if (hits.length === 0) return "Nothing found";
  const many = hits.length === maxHits ? `${maxHits} or more` : String(hits.length);
  const hit = hits[at];
  if (!hit) return hits.length === 1 ? "1 hit" : `${many} hits`;
  const place = `${at + 1} of ${many}`;
  return hit.kind === "text" ? place : `${place}: claim ${hit.claim.id}, said by ${hit.claim.facts.party}`;
}

/** The first hit that begins below the window's top; for the way back the last one above it. */
function firstBelow(hits: readonly Hit[], direction: 1 | -1): number {
  const below = hits.findIndex(({ range }) => range.getBoundingClientRect().top >= 0);
  if (direction === 1) return Math.max(below, 0);
  return below <= 0 ? hits.length - 1 : below - 1;
}
