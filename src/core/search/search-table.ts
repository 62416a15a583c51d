import type { ColumnSpec, TableSpec } from "../claims/schema.js";
import type { Table } from "../evidence/table.js";
import { headerUnit } from "./header-unit.js";

/** A table in which evidence is searched for. */
export interface SearchTable {
  /** The id by which evidence names it: the claim set's, or one that it could get. */
  readonly id: string;
  /** Whether the claim set declares it. */
  readonly declared: boolean;
  /** How it is read: what the claim set says, or no more than its path. */
  readonly spec: TableSpec;
  readonly table: Table;
}

/** The columns that a table's cells are told by: names stand once, and empty ones name nothing. */
export function usableColumns({ columns }: Table): readonly string[] {
  return [...new Set(columns)].filter((column) => column !== "");
}

/** A column as the claim set has it, with the unit of its name where the claim set states none. */
export function columnSpecOf({ spec }: Pick<SearchTable, "spec">, column: string): ColumnSpec | undefined {
  const columns = spec.columns ?? {};
  const own = Object.hasOwn(columns, column) ? columns[column] : undefined;
  if (own?.unit !== undefined) return own;
  const unit = headerUnit(column);
  return unit === null ? own : { ...own, unit };
}

/** How a table is read with the units of its columns' names, as far as `columns` go. */
export function specWithUnits(table: Pick<SearchTable, "spec">, columns: readonly string[]): TableSpec {
  const read = columns.flatMap((column) => {
    const spec = columnSpecOf(table, column);
    return spec === undefined ? [] : [[column, spec] as const];
  });
  return { ...table.spec, columns: { ...table.spec.columns, ...Object.fromEntries(read) } };
}
