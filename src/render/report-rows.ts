import { rowLabel } from "../core/evidence/row-label.js";
import type { Table } from "../core/evidence/table.js";
import type { Reading } from "../core/reading.js";
import { critiqueList, critiquesAbout } from "./card-critiques.js";
import { type Html, html } from "./html.js";
import { fragments } from "./report-markup.js";
import { countOf } from "./words.js";

/** Bounds on what a page shows of the tables: rows of one result and of one table, columns, and the text of a cell. */
const maxRowsOfResult = 100;
const maxRows = 1000;
const maxColumns = 12;
const maxCellLength = 300;

/** A row that a verdict rests on, and the claims that do. */
export interface ReportRow {
  readonly name: string;
  readonly table: string;
  /** From 0 below the header. */
  readonly index: number;
  readonly claims: readonly string[];
}

/** The rows that the claims rest on, by table and in the tables' order; those past a page's bounds are left out. */
export function reportRows({ claims, claimSet }: Reading): readonly ReportRow[] {
  const byName = new Map<string, { row: Omit<ReportRow, "claims">; claims: string[] }>();
  for (const claim of claims) {
    for (const { rows } of claim.evidence) {
      for (const row of rows.slice(0, maxRowsOfResult)) {
        const name = rowLabel(row);
        const known = byName.get(name) ?? { row: { name, table: row.table, index: row.row - 2 }, claims: [] };
        byName.set(name, known);
        if (!known.claims.includes(claim.id)) known.claims.push(claim.id);
      }
    }
  }
  const byTable = new Map<string, ReportRow[]>();
  for (const { row, claims: ids } of byName.values()) {
    const known = byTable.get(row.table) ?? [];
    known.push({ ...row, claims: ids });
    byTable.set(row.table, known);
  }
  return [...claimSet.tables.keys()].flatMap((id) =>
    (byTable.get(id) ?? []).toSorted((a, b) => a.index - b.index).slice(0, maxRows),
  );
}

/** The section that shows those rows, each with the numbers of the notes that it is used in. */
export function rowsSection(
  rows: readonly ReportRow[],
  reading: Reading,
  numberOf: (claim: string) => number | null,
): Html | null {
  const tables = [...new Set(rows.map(({ table }) => table))];
  if (tables.length === 0) return null;
  return html`<section class="cc-foot cc-rows" aria-labelledby="rows">
<h2 id="rows">The rows behind the verdicts</h2>
${tables.map((id) => tableOf(id, rows, reading, numberOf))}</section>
`;
}

function tableOf(
  id: string,
  rows: readonly ReportRow[],
  reading: Reading,
  numberOf: (claim: string) => number | null,
): Html | null {
  const loaded = reading.tables.get(id);
  if (loaded?.state !== "loaded") return null;
  const { table } = loaded;
  const own = rows.flatMap((row, index) => (row.table === id ? [{ row, number: index + 1 }] : []));
  const columns = columnsOf(id, table, reading).filter((column) =>
    own.some(({ row }) => table.cell(row.index, column) !== ""),
  );
  const path = reading.claimSet.tables.get(id)?.spec.path ?? "";
  const about = critiquesAbout(id, reading);
  return html`<div class="cc-scroll" role="region" tabindex="0" aria-label="Rows of ${id}">
<table class="cc-data">
<caption>${id} <span class="cc-soft">${path}; ${own.length} of ${countOf(table.rowCount, "row")}</span></caption>
<thead><tr><th scope="col">row</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}<th scope="col">notes</th></tr></thead>
<tbody>
${own.map(
  ({
    row,
    number,
  }) => html`<tr id="${fragments.row}${number}"><th scope="row">${row.name}</th>${columns.map((column) => cell(table.cell(row.index, column)))}<td>${notesOf(row, numberOf)}</td></tr>
`,
)}</tbody>
</table>
</div>
${critiqueList(about, reading, countOf(about.length, "critique"))}`;
}

/** The columns worth seeing: those that the claim set shows, then those that hold values; all of a table without either. */
function columnsOf(id: string, { columns }: Table, { claimSet }: Reading): readonly string[] {
  const spec = claimSet.tables.get(id)?.spec;
  const named = new Set([...(spec?.show ?? []), ...Object.keys(spec?.columns ?? {})]);
  const shown = [...named].filter((name) => columns.includes(name) && name !== spec?.key);
  return (shown.length > 0 ? shown : columns.filter((name) => name !== spec?.key)).slice(0, maxColumns);
}

function cell(text: string): Html {
  const shown = text.length > maxCellLength ? `${text.slice(0, maxCellLength)}…` : text;
  return longWord.test(shown) ? html`<td class="cc-long">${shown}</td>` : html`<td>${shown}</td>`;
}

/** A word that would make its column too wide: it may be broken anywhere. */
const longWord = /\S{30}/;

function notesOf({ claims }: ReportRow, numberOf: (claim: string) => number | null): readonly Html[] {
  return claims
    .map((claim) => ({ claim, number: numberOf(claim) ?? 0 }))
    .toSorted((a, b) => a.number - b.number)
    .map(
      ({ claim, number }) =>
        html`<a href="#${fragments.note}${number}" data-action="select" data-claim="${claim}">${number}</a> `,
    );
}
