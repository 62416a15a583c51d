import type { ViewClaim } from "../protocol/lsp.js";
import { type ClaimFilter, type FacetName, facetNames, noFilter } from "../protocol/panel.js";
import { filterMenu } from "../render/filter-menu.js";
import { countOf } from "../render/short-words.js";
import type { CardColumn } from "./card-column.js";
import { isOn, optionsOf, passes, withValue } from "./claim-filter.js";
import { allMarks } from "./marks.js";
import { getPart, type Page } from "./page.js";
import { isLoud } from "./selection.js";
import { setMarkup } from "./set-markup.js";

/** The filter of claims. */
export interface Filtering {
  readonly filter: ClaimFilter;
  /** Whether a claim passes the filter. */
  readonly isIn: (claim: ViewClaim) => boolean;
  /** Whether a reader who steps through disputes stops at a claim: at every one that passes where none is disputed. */
  readonly isStop: (claim: ViewClaim) => boolean;
  set(filter: ClaimFilter): void;
  /**
   * Takes in other claims, and shows marks, cards and charts as the filter has them.
   * @param blocks what is new in the page; all of it when absent
   */
  update(claims: readonly ViewClaim[], blocks?: readonly HTMLElement[]): void;
  /** Shows the marks and charts of these blocks as the filter has them; the claims are as they were. */
  show(blocks: readonly HTMLElement[]): void;
}

/**
 * Keeps the filter: its menu, the line that says how many claims are left, and what claims outside it look like.
 * @param onChange hears of every change, after it is shown
 */
export function keepFilter(page: Page, cards: CardColumn, onChange: (filter: ClaimFilter) => void): Filtering {
  const menu = getPart("cc-filter-menu");
  const line = getPart("cc-filter-line");
  const button = getPart("cc-filter-button");
  let filter = noFilter;
  let claims: readonly ViewClaim[] = [];
  /** Ids of the claims that pass. */
  let inside: ReadonlySet<string> = new Set();
  const isIn = (claim: ViewClaim): boolean => passes(claim, filter);

  const show = (blocks: readonly HTMLElement[] | null): void => {
    const before = inside;
    inside = new Set(claims.filter(isIn).map(({ id }) => id));
    showMenu(menu, claims, filter);
    button.classList.toggle("cc-on", isOn(filter));
    line.hidden = !isOn(filter);
    const words = line.querySelector(".cc-strip-words");
    if (words) words.textContent = `${inside.size} of ${countOf(claims.length, "claim")}`;
    // At each keystroke: a thousand marks aren't looked through for one block.
    for (const part of blocks && isSameSet(before, inside) ? blocks : [page.article]) showPage(part, inside);
    cards.limit(isOn(filter) ? inside : null);
  };
  const set = (next: ClaimFilter): void => {
    // The button that clears goes away with the line.
    if (line.contains(document.activeElement) && !isOn(next)) button.focus();
    filter = next;
    show(null);
    onChange(filter);
  };
  menu.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { facet, value = "" } = target.dataset;
    const name = facetNames.find((one) => one === facet);
    if (name) set(withValue(filter, name, value, target.checked));
  });
  return {
    get filter() {
      return filter;
    },
    isIn,
    isStop: (claim) => isIn(claim) && (isLoud(claim) || !claims.some((one) => isIn(one) && isLoud(one))),
    set,
    update: (next, blocks) => {
      claims = next;
      show(blocks ?? null);
    },
    show: (blocks) => {
      for (const block of blocks) showPage(block, inside);
    },
  };
}

function isSameSet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}

function showMenu(menu: HTMLElement, claims: readonly ViewClaim[], filter: ClaimFilter): void {
  const facets = facetNames.map((name) => ({ name, options: optionsOf(claims, filter, name) }));
  setMarkup(menu, filterMenu(facets.map(({ name, options }) => ({ name, values: options.map(({ value }) => value) }))));
  const counts = new Map(
    facets.flatMap(({ name, options }) => options.map(({ value, count }) => [keyOf(name, value), count] as const)),
  );
  for (const input of menu.querySelectorAll("input")) {
    const { facet, value = "" } = input.dataset;
    const name = facetNames.find((one) => one === facet);
    if (!name) continue;
    const count = counts.get(keyOf(name, value)) ?? 0;
    input.checked = filter[name].includes(value);
    const label = input.closest("label");
    label?.classList.toggle("cc-none", count === 0);
    const words = label?.querySelector(".cc-count");
    if (words && words.textContent !== String(count)) words.textContent = String(count);
  }
}

function keyOf(name: FacetName, value: string): string {
  return `${name} ${value}`;
}

/** Marks outside lose their emphasis, charts outside go; a chart of several claims stays for one of them. */
function showPage(part: HTMLElement, inside: ReadonlySet<string>): void {
  for (const mark of allMarks(part)) mark.classList.toggle("cc-outside", !inside.has(mark.dataset.claim ?? ""));
  for (const figure of part.querySelectorAll<HTMLElement>("figure[data-claims]")) {
    figure.hidden = !(figure.dataset.claims ?? "").split(" ").some((id) => inside.has(id));
  }
}
