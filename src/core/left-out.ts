import type { ClaimReading } from "./claim-reading.js";
import type { ClaimSet } from "./claims/claim-set.js";
import type { EvidenceSpec, TableSpec } from "./claims/schema.js";
import { cellDate, cellNumber } from "./evidence/cell-value.js";
import type { RowReference } from "./evidence/evidence-result.js";
import { type Provenance, provenanceOf } from "./evidence/provenance.js";
import { referenceRow } from "./evidence/row-reference.js";
import { isFault, select } from "./evidence/select.js";
import { rowNumber, type Table } from "./evidence/table.js";
import { originOf } from "./moved-claim.js";
import type { Reading } from "./reading.js";

/** A row on something that the article speaks of, which none of its claims uses. */
export interface LeftOutRow extends Provenance {
  readonly reference: RowReference;
  /** What it measures, where the table says so in a column of its own. */
  readonly measure: string | null;
  /** Its values as written, with names and units: "share 62–69 % of ESX 3.0.1"; none where it states no number. */
  readonly values: readonly string[];
}

/** The rows of a table that are left out. */
export interface LeftOutTable {
  readonly table: string;
  /** The first ones in the table's order, those that state no number after those that do. */
  readonly rows: readonly LeftOutRow[];
  /** How many others there are. */
  readonly more: number;
  /** Whether the table goes on beyond the rows that were looked at, so that there may be still more. */
  readonly isCut: boolean;
}

/** Rows of one table that are named. */
const maxNamed = 8;

/** Rows of one table that are looked at: a glance at what else there is, not an inventory of a million rows. */
const maxLooked = 20_000;

/**
 * Names of columns that say what a row measures, where the claim set names none (`measurement`); a table without one is
 * taken to measure one thing.
 */
const measureColumn = /^(benchmark|measure|metric|indicator|test|variable)$/i;

/** A formula over other rows; one over bare numbers only converts what its source says ("100 - 61"). */
const computed = /[A-Za-z_]/;

/**
 * What the article doesn't tell: rows on the measurements that its claims rest on, which no claim uses. A measurement is a
 * table with value columns, and in it what its `measurement` says, else a column named like "benchmark" or "measure". Left aside are rows computed
 * from others, and what was read in the article itself.
 */
export function leftOut(reading: Reading): readonly LeftOutTable[] {
  const used = usedRows(reading);
  return [...used].flatMap(([id, rows]) => {
    const spec = reading.claimSet.tables.get(id)?.spec;
    const loaded = reading.tables.get(id);
    if (!spec || loaded?.state !== "loaded" || valueColumns(spec, loaded.table).length === 0) return [];
    const found = leftOutOf(id, spec, loaded.table, rows, reading.claimSet);
    return found.rows.length > 0 ? [found] : [];
  });
}

/** What was found last in a table, for as long as the same rows are used: while a reader types, they are. */
const known = new WeakMap<
  Table,
  {
    readonly claimSet: ClaimSet;
    readonly id: string;
    readonly used: ReadonlySet<number>;
    readonly found: LeftOutTable;
  }
>();

function leftOutOf(
  id: string,
  spec: TableSpec,
  table: Table,
  used: ReadonlySet<number>,
  claimSet: ClaimSet,
): LeftOutTable {
  const last = known.get(table);
  if (last?.claimSet === claimSet && last.id === id && isSameSet(last.used, used)) return last.found;
  const found = findLeftOut(id, spec, table, used, claimSet);
  known.set(table, { claimSet, id, used, found });
  return found;
}

function isSameSet(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}

function findLeftOut(
  id: string,
  spec: TableSpec,
  table: Table,
  used: ReadonlySet<number>,
  claimSet: ClaimSet,
): LeftOutTable {
  const measure = table.columns.find((column) =>
    spec.measurement === undefined ? measureColumn.test(column) : column === spec.measurement,
  );
  const measures = new Set(measure === undefined ? [] : [...used].map((row) => table.cell(row, measure)));
  const columns = valueColumns(spec, table);
  const formula = spec.formula !== undefined && table.columns.includes(spec.formula) ? spec.formula : null;
  const looked = Math.min(table.rowCount, maxLooked);
  const found: number[] = [];
  const wordy: number[] = [];
  for (let row = 0; row < looked; row++) {
    if (used.has(row) || (formula !== null && computed.test(table.cell(row, formula)))) continue;
    if (measure !== undefined && !measures.has(table.cell(row, measure))) continue;
    const { readIn } = provenanceOf(claimSet, spec, table, row);
    if (readIn !== null && readIn === claimSet.data.article?.source) continue;
    const hasValue = columns.some((ends) => ends.some((column) => isValue(table.cell(row, column), spec)));
    (hasValue ? found : wordy).push(row);
  }
  const all = [...found, ...wordy];
  const rows = all.slice(0, maxNamed).map((row) => ({
    ...provenanceOf(claimSet, spec, table, row),
    reference: referenceRow(claimSet, id, spec, table, row),
    measure: measure === undefined ? null : table.cell(row, measure),
    values: columns.flatMap((ends) => valueText(ends, spec, table, row) ?? []),
  }));
  return { table: id, rows, more: all.length - rows.length, isCut: table.rowCount > looked };
}

/** Rows that claims rest on, in any of their readings, as a value or as what it is compared with; by table. */
function usedRows(reading: Reading): ReadonlyMap<string, ReadonlySet<number>> {
  const used = new Map<string, Set<number>>();
  const add = (table: string, row: number): void => {
    const rows = used.get(table) ?? new Set();
    rows.add(row);
    used.set(table, rows);
  };
  for (const claim of reading.claims) {
    for (const { table, rows } of rowsOf(claim, reading)) for (const row of rows) add(table, row);
  }
  return used;
}

interface RowsOfTable {
  readonly table: string;
  /** As the table counts them, from 0. */
  readonly rows: readonly number[];
}

/** While somebody types, all claims but one rest on the rows that they rested on. */
const knownRows = new WeakMap<ClaimReading, readonly RowsOfTable[]>();

function rowsOf(claim: ClaimReading, data: Pick<Reading, "claimSet" | "tables">): readonly RowsOfTable[] {
  const origin = originOf(claim);
  const before = knownRows.get(origin);
  if (before) return before;
  const shown = resultsOf(claim).flatMap(({ rows }) =>
    rows.map(({ table, row }) => ({ table, rows: [row - rowNumber(0)] })),
  );
  const compared = (claim.spec.evidence ?? []).flatMap((entry): readonly RowsOfTable[] => {
    const selection = entry.baseline === undefined ? null : select(baselineOf(entry), data);
    return selection && !isFault(selection) ? [{ table: selection.tableId, rows: selection.rows }] : [];
  });
  const rows = [...shown, ...compared];
  knownRows.set(origin, rows);
  return rows;
}

function resultsOf({ evidence, readings }: ClaimReading): ClaimReading["evidence"] {
  return [...evidence, ...readings.flatMap((one) => one.evidence)];
}

/** Which rows a baseline means; it inherits what it doesn't say itself. */
function baselineOf(entry: EvidenceSpec): Parameters<typeof select>[0] {
  const spec = typeof entry.baseline === "string" ? { cell: entry.baseline } : (entry.baseline ?? {});
  if (spec.cell !== undefined) return spec;
  return { ...entry, cell: undefined, ...spec, where: { ...entry.where, ...spec.where } };
}

type Ends = readonly [string] | readonly [string, string];

/** The columns that hold values with a unit; those named as low and high ends are one value. */
function valueColumns({ columns = {} }: TableSpec, table: Table): readonly Ends[] {
  const named = Object.keys(columns).filter(
    (column) => columns[column]?.unit !== undefined && table.columns.includes(column),
  );
  return named.flatMap((column): readonly Ends[] => {
    const high = named.includes(column.replace(/low$/, "high")) ? column.replace(/low$/, "high") : column;
    if (high !== column) return [[column, high]];
    return named.includes(column.replace(/high$/, "low")) && column.endsWith("high") ? [] : [[column]];
  });
}

/** Whether a cell holds a number or a date; "n/a" and the like say that there is none. */
function isValue(cell: string, { decimals }: TableSpec): boolean {
  return cell !== "" && (cellNumber(cell, decimals) !== null || cellDate(cell) !== null);
}

/** A value as its cells write it, with its unit and what it is of; null for empty cells. */
function valueText(ends: Ends, spec: TableSpec, table: Table, row: number): string | null {
  const [low = "", high = low] = ends.map((column) => table.cell(row, column));
  if (!isValue(low, spec) && !isValue(high, spec)) return null;
  const { unit, of } = spec.columns?.[ends[0]] ?? {};
  const name = typeof unit === "object" ? table.cell(row, unit.column) : (unit ?? "");
  const number =
    low === high ? low : low === "" ? `at most ${high}` : high === "" ? `at least ${low}` : `${low}–${high}`;
  const sign = name === "x" ? "×" : name === "1" || name === "" ? "" : `\u00a0${name}`;
  return `${nameOf(ends[0])}${number}${sign}${of === undefined ? "" : ` of ${of}`}`;
}

/** What a value column is called, with a space behind it; nothing where its name only says which end it is. */
function nameOf(column: string): string {
  const words = column.replace(/(^|[_ -])(low|high|value)$/, "").replaceAll("_", " ");
  return words === "" ? "" : `${words} `;
}
