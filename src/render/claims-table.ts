import type { ClaimFacts } from "../core/claim-facts.js";
import { html } from "./html.js";
import { countOf, kindWords, type Standing, standingWords } from "./short-words.js";
import { verdictIcon } from "./verdict-icon.js";

/** A claim as the table of claims shows it. */
export interface ClaimRow {
  readonly id: string;
  /** Its place among the claims in reading order, from 1; null when it has none in the text. */
  readonly place: number | null;
  readonly verdict: Standing;
  readonly quote: string;
  readonly facts: ClaimFacts;
}

/** The columns of the table, in their order. */
export const claimColumns = [
  "place",
  "verdict",
  "quote",
  "stated",
  "value",
  "party",
  "kind",
  "sources",
  "critiques",
] as const;
export type ClaimColumn = (typeof claimColumns)[number];

/** By which column the rows are sorted, and which way. */
export interface ClaimOrder {
  readonly column: ClaimColumn;
  readonly descending: boolean;
}

interface Placed extends Omit<ClaimRow, "place"> {
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null;
}

/** Claims as rows in reading order, those without a place last. */
export function claimRows(claims: readonly Placed[]): readonly ClaimRow[] {
  const line = ({ range }: Placed): number => range?.start.line ?? Number.POSITIVE_INFINITY;
  const sorted = claims.toSorted((a, b) =>
    line(a) === line(b) ? (a.range?.start.character ?? 0) - (b.range?.start.character ?? 0) : line(a) - line(b),
  );
  return sorted.map(({ id, verdict, quote, facts, range }, index) => ({
    id,
    place: range === null ? null : index + 1,
    verdict,
    quote,
    facts,
  }));
}

/** Rows in another order. What a row doesn't have stands last either way; rows that are equal keep their order. */
export function sortClaims(rows: readonly ClaimRow[], { column, descending }: ClaimOrder): readonly ClaimRow[] {
  const keyed = rows.map((row) => ({ row, key: sortKey(row, column) }));
  const sign = descending ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * compareKeys(a.key, b.key);
    })
    .map(({ row }) => row);
}

/** The table with a row for each claim; its header's buttons sort, a row's button leads to the claim. */
export function claimsTable(rows: readonly ClaimRow[], total: number, order: ClaimOrder): string {
  const count = rows.length === total ? countOf(total, "claim") : `${rows.length} of ${countOf(total, "claim")}`;
  return html`<div class="cc-table-tools"><span class="cc-soft">${count}</span> <button type="button" class="cc-link" data-action="export">Export as CSV…</button></div>
<div class="cc-table-frame" tabindex="0" role="region" aria-label="Table of claims">
<table class="cc-claims">
<thead><tr>${claimColumns.map((column) => html`<th scope="col" class="cc-col-${column}" aria-sort="${sortWords(column, order)}"><button type="button" data-action="sort" data-column="${column}">${titles[column]}</button></th>`)}</tr></thead>
<tbody>
${rows.map(
  ({
    id,
    place,
    verdict,
    quote,
    facts,
  }) => html`<tr data-claim="${id}"><td class="cc-col-place">${place}</td><td class="cc-col-verdict">${verdictIcon(verdict)} ${standingWords(verdict)}</td><th scope="row" class="cc-col-quote"><button type="button" class="cc-link" data-action="select" data-claim="${id}">${quote}</button></th><td>${facts.stated?.text ?? ""}</td><td>${facts.value?.text ?? ""}</td><td>${facts.party}</td><td>${facts.kind === null ? "" : kindWords(facts.kind)}</td><td class="cc-col-sources">${facts.sources.join("; ")}</td><td class="cc-col-critiques">${facts.critiques > 0 && facts.critiques}</td></tr>
`,
)}</tbody>
</table>
</div>
`.markup;
}

const titles: Readonly<Record<ClaimColumn, string>> = {
  place: "№",
  verdict: "Verdict",
  quote: "Claim",
  stated: "Quantity",
  value: "Data",
  party: "Said by",
  kind: "Kind",
  sources: "Read in",
  critiques: "Critiques",
};

function sortWords(column: ClaimColumn, order: ClaimOrder): string {
  if (column !== order.column) return "none";
  return order.descending ? "descending" : "ascending";
}

type SortKey = readonly (string | number)[];

/** What a row is sorted by; null when it has nothing in this column. Sizes compare within one unit. */
function sortKey({ place, verdict, quote, facts }: ClaimRow, column: ClaimColumn): SortKey | null {
  switch (column) {
    case "place":
      return place === null ? null : [place];
    case "verdict":
      return [verdictOrder.indexOf(verdict)];
    case "quote":
      return [quote];
    case "stated":
    case "value": {
      const amount = facts[column];
      return amount === null ? null : [amount.unit, amount.size ?? 0, amount.text];
    }
    case "party":
      return [facts.party];
    case "kind":
      return facts.kind === null ? null : [facts.kind];
    case "sources":
      return facts.sources.length === 0 ? null : [facts.sources.join("; ")];
    case "critiques":
      return [facts.critiques];
    default:
      return column satisfies never;
  }
}

/** What a reader should know of first stands first. */
const verdictOrder: readonly Standing[] = ["contested", "contradicted", "supported", "unverifiable", "exempt"];

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? "";
    const order =
      typeof one === "number" && typeof other === "number" ? one - other : collator.compare(String(one), String(other));
    if (order !== 0) return order;
  }
  return 0;
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
