import type { EvidenceResult, RowReference } from "../core/evidence/evidence-result.js";
import { rowLabel } from "../core/evidence/row-label.js";
import { element, group, type Markup, textNode } from "./svg.js";

/** Where a mark leads in a page: the claim whose rows it shows, and the row, or null for one of several. */
export interface RowLink {
  readonly claim: string;
  readonly row: string | null;
  /** Other claims that rest on the same. */
  readonly also?: readonly string[];
}

/** Rows of one mark that a person can still choose among. */
const maxRows = 24;

/** The link of what some rows give; none where they are too many to choose among. */
export function linkOf(claim: string, rows: readonly RowReference[]): RowLink | undefined {
  const [row, ...others] = rows.slice(0, maxRows + 1);
  if (!row || others.length >= maxRows) return undefined;
  return { claim, row: others.length > 0 ? null : rowLabel(row) };
}

/** The link of a result's mark. */
export function resultLink(claim: string, { rows }: EvidenceResult): RowLink | undefined {
  return linkOf(claim, rows);
}

/**
 * A value's marks and texts as a group. In a page it says all of itself to a pointer, and leads to its row; images can do
 * neither.
 * @param words what it says; null in images
 */
export function valueGroup(words: string | null, link: RowLink | undefined, ...children: readonly Markup[]): Markup {
  if (words === null) return group({ class: "cc-row" }, ...children);
  const leads = link
    ? { "data-action": "row", "data-claim": link.claim, "data-row": link.row, "data-also": alsoOf(link) }
    : {};
  return group({ class: "cc-row", ...leads }, element("title", {}, textNode(words.slice(0, maxWords))), ...children);
}

function alsoOf({ also = [] }: RowLink): string | null {
  return also.length > 0 ? also.join(" ") : null;
}

/** Longest text that a pointer is shown; a stranger's label may be of any length. */
const maxWords = 400;
