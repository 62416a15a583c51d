import type { ClaimSet } from "../claims/claim-set.js";
import type { TableSpec } from "../claims/schema.js";
import type { RowReference } from "./evidence-result.js";
import type { Selection } from "./select.js";
import { rowNumber, type Table } from "./table.js";

/** Names a row for people: where it stands, its key, and the cells that are worth seeing beside its value. */
export function referenceRow(
  claimSet: ClaimSet,
  tableId: string,
  spec: TableSpec,
  table: Table,
  row: number,
): RowReference {
  const key = spec.key === undefined ? null : table.cell(row, spec.key);
  const shown =
    spec.show === undefined
      ? nothingShown
      : spec.show.map((column) => ({ column, text: table.cell(row, column) })).filter(({ text }) => text !== "");
  const { file, start, end } = table.locateRow(row);
  // No spread: there may be as many of these as a table has rows.
  return {
    file,
    start,
    end,
    table: tableId,
    row: rowNumber(row),
    key,
    shown,
    certainty: cellOrText(table, row, spec.certainty),
    series: seriesOf(claimSet, cellOrText(table, row, spec.series)),
  };
}

const nothingShown: RowReference["shown"] = [];

/** The references of all rows of a selection. */
export function referencesOf(claimSet: ClaimSet, { tableId, spec, table, rows }: Selection): readonly RowReference[] {
  return rows.map((row) => referenceRow(claimSet, tableId, spec, table, row));
}

/** What a `{ column }` setting says of a row, or the one text that it says of all; null when it says nothing. */
export function cellOrText(
  table: Table,
  row: number,
  setting: string | { readonly column: string } | undefined,
): string | null {
  if (setting === undefined) return null;
  return (typeof setting === "string" ? setting : table.cell(row, setting.column)) || null;
}

/** The id of the series that a text names: by id, label or one of its other names. */
function seriesOf(claimSet: ClaimSet, name: string | null): string | null {
  if (name === null) return null;
  if (claimSet.series.has(name)) return name;
  for (const [id, { spec }] of claimSet.series) if (spec.label === name || spec.also?.includes(name)) return id;
  return null;
}
