import type { ViewClaim } from "../protocol/lsp.js";
import { maxExported } from "../protocol/panel.js";
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
  /** Takes in other claims, or a filter that changed. */
  update(claims: readonly ViewClaim[]): void;
}

/** Keeps the table of claims; it is made when somebody opens it. */
export function keepClaimsList(host: Host, filter: Filtering): ClaimsList {
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
  details.addEventListener("toggle", draw);
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
      order = { column, descending: order.column === column && !order.descending };
      draw();
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
    update: (next) => {
      claims = next;
      draw();
    },
  };
}
