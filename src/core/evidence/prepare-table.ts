import type { ClaimSet } from "../claims/claim-set.js";
import type { WhereSpec } from "../claims/schema.js";
import { countingDecimals } from "./column-frame.js";
import { indexingColumn, isIndexed } from "./column-index.js";
import type { Table } from "./table.js";

/** The columns of a table that a claim set selects rows by. */
export function selectingColumns({ data, tables }: ClaimSet, tableId: string): ReadonlySet<string> {
  const columns = new Set<string>();
  const key = tables.get(tableId)?.spec.key;
  if (key !== undefined) columns.add(key);
  const add = (table: string | undefined, where: WhereSpec | undefined): void => {
    if (table === tableId) for (const column of Object.keys(where ?? {})) columns.add(column);
  };
  for (const { evidence = [] } of Object.values(data.claims ?? {})) {
    for (const { table, where, baseline } of evidence) {
      add(table, where);
      if (typeof baseline === "object") add(baseline.table ?? table, { ...where, ...baseline.where });
    }
  }
  return columns;
}

/** Whether a claim set can be judged on a table without a look at all of its rows. */
export function isPrepared(table: Table, claimSet: ClaimSet, tableId: string): boolean {
  return [...selectingColumns(claimSet, tableId)].every(
    (column) => !table.columns.includes(column) || isIndexed(table, column),
  );
}

/**
 * Makes what judging a claim set needs of a table's columns as a whole, in small steps: indexes of the columns that rows
 * are selected by, and the decimals of those that hold values.
 */
export function* preparingTable(table: Table, claimSet: ClaimSet, tableId: string): Generator<void, void> {
  const { columns = {}, decimals } = claimSet.tables.get(tableId)?.spec ?? {};
  for (const [column, spec] of Object.entries(columns)) {
    if (spec.precision === undefined && table.columns.includes(column)) {
      yield* countingDecimals(table, column, decimals);
    }
  }
  for (const column of selectingColumns(claimSet, tableId)) {
    if (table.columns.includes(column)) yield* indexingColumn(table, column);
  }
}
