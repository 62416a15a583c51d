import type { ClaimSet } from "../claims/claim-set.js";
import type { Aggregate, TableSpec, WhereSpec } from "../claims/schema.js";
import type { UnverifiableReason } from "./evidence-result.js";
import type { LoadedTables } from "./loaded-table.js";
import type { Table } from "./table.js";
import { rowsHolding, rowsWhere, unknownColumns } from "./where.js";

/** Why evidence can't be used, with what to do. */
export interface Fault {
  readonly fault: UnverifiableReason;
  readonly message: string;
  /** Whether the workspace tells of it already, where the table's path stands. */
  readonly told?: true;
}

/** Rows of a table, and the column or the low and high columns that hold their values. */
export interface Selection {
  readonly tableId: string;
  readonly spec: TableSpec;
  readonly table: Table;
  readonly rows: readonly number[];
  readonly columns: readonly [string] | readonly [string, string];
  readonly aggregate: Aggregate | undefined;
  readonly per: string | undefined;
}

/** What an evidence entry or a baseline says of the rows that it means. */
export interface SelectionSpec {
  readonly table?: string | undefined;
  readonly cell?: string | undefined;
  readonly where?: WhereSpec | undefined;
  readonly value?: string | readonly [string, string] | undefined;
  readonly aggregate?: Aggregate | undefined;
  readonly per?: string | undefined;
}

/** What evidence is selected from. */
export interface Data {
  readonly claimSet: ClaimSet;
  readonly tables: LoadedTables;
}

/** Finds the rows that an entry means, or says why there are none. */
export function select(spec: SelectionSpec, data: Data): Selection | Fault {
  return spec.cell === undefined ? selectWhere(spec, data) : selectCell(spec.cell, data);
}

/** Whether a step gave a fault instead of a value. */
export function isFault(value: object): value is Fault {
  return "fault" in value;
}

/** One row by its key: `table/row` for its low and high, `table/row/column` for one column (design, the claim set). */
function selectCell(reference: string, data: Data): Selection | Fault {
  const [tableId = "", key = "", ...rest] = reference.split("/");
  const found = findTable(tableId, data);
  if (isFault(found)) return found;
  const { table, spec } = found;
  if (spec.key === undefined) {
    return dangling(`Table "${tableId}" has no \`key\` column, so its rows have no names. Add one, or use \`where\`.`);
  }
  // A key is no pattern, whatever it looks like.
  const rows = rowsHolding(table, spec.key, key);
  if (rows.length === 0) return dangling(`Table "${tableId}" has no row whose ${spec.key} is "${key}".`);
  if (rows.length > 1) {
    return ambiguous(`Table "${tableId}" has ${rows.length} rows whose ${spec.key} is "${key}"; a key names one row.`);
  }
  const columns = valueColumns(tableId, spec, table, rest.length > 0 ? rest.join("/") : undefined);
  if (isFault(columns)) return columns;
  return { tableId, spec, table, rows, columns: columns.columns, aggregate: undefined, per: undefined };
}

function selectWhere(entry: SelectionSpec, data: Data): Selection | Fault {
  if (entry.table === undefined) return dangling("This evidence names no `table`, `cell` or `compute`.");
  const found = findTable(entry.table, data);
  if (isFault(found)) return found;
  const { table, spec } = found;
  const [unknown] = [...unknownColumns(table, entry.where), ...(entry.per ? [entry.per] : [])].filter(
    (column) => !table.columns.includes(column),
  );
  if (unknown !== undefined) return noColumn(entry.table, table, unknown);
  const columns = valueColumns(entry.table, spec, table, entry.value);
  if (isFault(columns)) return columns;
  const rows = rowsWhere(table, entry.where, spec.decimals);
  if (rows.length === 0) return dangling(`No row of table "${entry.table}" fits this \`where\`.`);
  const { aggregate, per } = entry;
  return { tableId: entry.table, spec, table, rows, columns: columns.columns, aggregate, per };
}

function findTable(id: string, data: Data): { table: Table; spec: TableSpec } | Fault {
  const declared = data.claimSet.tables.get(id);
  if (!declared) return dangling(`There is no table "${id}" under \`tables\`.`);
  const loaded = data.tables.get(id);
  if (!loaded || loaded.state === "pending") return { fault: "pending", message: `Table "${id}" is still being read.` };
  if (loaded.state === "failed") return { ...dangling(loaded.message), told: true };
  return { table: loaded.table, spec: declared.spec };
}

function valueColumns(
  tableId: string,
  spec: TableSpec,
  table: Table,
  value: string | readonly [string, string] | undefined,
): { columns: Selection["columns"] } | Fault {
  const declared = Object.keys(spec.columns ?? {});
  const wanted: readonly string[] =
    value === undefined ? defaultColumns(declared, table) : typeof value === "string" ? [value] : value;
  const [first, second] = wanted;
  if (first === undefined) return dangling(`Table "${tableId}": say which column holds the value (\`value\`).`);
  const missing = wanted.find((column) => !table.columns.includes(column));
  if (missing !== undefined) return noColumn(tableId, table, missing);
  return { columns: second === undefined ? [first] : [first, second] };
}

/** Without a `value`: low and high where a table has both, else the only column that the claim set describes. */
function defaultColumns(declared: readonly string[], table: Table): readonly string[] {
  if (table.columns.includes("low") && table.columns.includes("high")) return ["low", "high"];
  return declared.length === 1 ? declared : [];
}

function noColumn(tableId: string, table: Table, column: string): Fault {
  const some = table.columns.slice(0, 12).join(", ");
  return dangling(`Table "${tableId}" has no column "${column}"; it has ${some}.`);
}

function dangling(message: string): Fault {
  return { fault: "dangling-evidence", message };
}

function ambiguous(message: string): Fault {
  return { fault: "ambiguous-selection", message };
}
