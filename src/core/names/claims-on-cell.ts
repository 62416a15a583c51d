import type { ClaimReading } from "../claim-reading.js";
import { columnsReadIn, selectionsOf } from "../evidence/selections-of.js";
import type { Table } from "../evidence/table.js";
import type { Reading } from "../reading.js";
import type { Place } from "../text/line-index.js";

/** A cell that decides claims, and the evidence entries that read it. */
export interface DecidingCell {
  readonly row: number;
  readonly column: string;
  readonly uses: readonly CellUse[];
}

/** An evidence entry that reads a cell. */
export interface CellUse {
  readonly claim: ClaimReading;
  readonly entry: number;
}

/** The cell of a table at a place of its file, if a claim rests on it; null everywhere else. */
export function decidingCellAt(reading: Reading, table: Table, place: Place): DecidingCell | null {
  const row = table.rowAtLine(place.line);
  if (row === null) return null;
  const byColumn = new Map<string, CellUse[]>();
  for (const { columns, ...use } of usesOfRow(reading, table, row)) {
    for (const column of columns) {
      const uses = byColumn.get(column) ?? [];
      uses.push(use);
      byColumn.set(column, uses);
    }
  }
  for (const [column, uses] of byColumn) {
    const { start, end } = table.locateCell(row, column);
    const isBefore = place.line < start.line || (place.line === start.line && place.column < start.column);
    const isBehind = place.line > end.line || (place.line === end.line && place.column > end.column);
    if (!isBefore && !isBehind) return { row, column, uses };
  }
  return null;
}

/** The evidence entries that read a row, with the columns that they read. */
function* usesOfRow(
  { claims, claimSet, tables }: Reading,
  { file }: Table,
  row: number,
): Generator<CellUse & { readonly columns: readonly string[] }> {
  for (const claim of claims) {
    for (const [entry, spec] of (claim.spec.evidence ?? []).entries()) {
      const columns = selectionsOf(spec, { claimSet, tables }).flatMap(({ selected }) =>
        columnsReadIn(selected, file, row),
      );
      if (columns.length > 0) yield { claim, entry, columns: [...new Set(columns)] };
    }
  }
}

/** How many claims rest on each of some rows of a table; rows that decide none are left out. */
export function claimCounts(
  reading: Reading,
  { file }: Table,
  first: number,
  last: number,
): ReadonlyMap<number, number> {
  const { claims, claimSet, tables } = reading;
  const counts = new Map<number, number>();
  for (const { spec } of claims) {
    const rows = new Set<number>();
    for (const entry of spec.evidence ?? []) {
      for (const { selected } of selectionsOf(entry, { claimSet, tables })) {
        for (let row = first; row <= last; row++) if (columnsReadIn(selected, file, row).length > 0) rows.add(row);
      }
    }
    for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}
