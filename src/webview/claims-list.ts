import type { ViewClaim } from "../protocol/lsp.js";
import { maxExported, type TableState } from "../protocol/panel.js";
import { type ClaimOrder, claimColumns, claimRows, claimsTable, sortClaims } from "../render/claims-table.js";
import type { Filtering } from "./filtering.js";
import type { Host } from "./host.js";
import { getPart } from "./page.js";
import { setMarkup } from "./set-markup.js";

/** The table of all claims, below the article. */
export interface ClaimsList {
  /** Opens the table and takes the focus there. */
  open(): void;
  /** Sorts by a column; by the same one again the other way round. */
  sort(column: string): void;
  /** Asks the editor to save the rows that are shown, as they are sorted. */
  export(): void;
  /** Opens or closes and sorts the table as it was before. */
  set(state: TableState): void;
  /** Takes in other claims, or a filter that changed. */
  update(claims: readonly ViewClaim[]): void;
}

/**
 * Keeps the table of claims; it is made when somebody opens it.
 * @param onChange hears when it is opened, closed or sorted
 */
export function keepClaimsList(host: Host, filter: Filtering, onChange: (state: TableState) => void): ClaimsList {
  const section = getPart("cc-all-claims");
  const details = getPart("cc-all-claims-details");
  const body = getPart("cc-all-claims-body");
  let claims: readonly ViewClaim[] = [];
  let order: ClaimOrder = { column: "place", descending: false };

  const rows = () => sortClaims(claimRows(claims.filter(filter.isIn)), order);
  const isOpen = (): boolean => details instanceof HTMLDetailsElement && details.open;
  const draw = (): void => {
    section.hidden = claims.length === 0;
    if (isOpen()) setMarkup(body, claimsTable(rows(), claims.length, order));
  };
  const changed = (): void => onChange({ open: isOpen(), ...order });
  const orderBy = (name: string, descending: boolean): void => {
    const column = claimColumns.find((one) => one === name) ?? "place";
    order = { column, descending };
  };
  details.addEventListener("toggle", () => {
    draw();
    changed();
  });
  return {
    open: () => {
      if (details instanceof HTMLDetailsElement) details.open = true;
      draw();
      section.scrollIntoView({ block: "start", behavior: "instant" });
      details.querySelector("summary")?.focus({ preventScroll: true });
    },
    sort: (name) => {
      const column = claimColumns.find((one) => one === name);
      if (column === undefined) return;
      orderBy(column, order.column === column && !order.descending);
      draw();
      changed();
      // The table is made anew, the button with it.
      body.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus();
    },
    export: () =>
      host.post({
        kind: "export",
        claims: rows()
          .slice(0, maxExported)
          .map(({ id }) => id),
      }),
    set: ({ open, column, descending }) => {
      orderBy(column, descending);
      if (details instanceof HTMLDetailsElement) details.open = open;
      draw();
    },
    update: (next) => {
      claims = next;
      draw();
    },
  };
}
