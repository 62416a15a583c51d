import type { ClaimSet, Declared } from "../claims/claim-set.js";
import type { TableSpec } from "../claims/schema.js";
import type { Data } from "../evidence/select.js";
import type { Table } from "../evidence/table.js";
import { type IndexedTable, indexingTable } from "./index-table.js";
import type { SearchTable } from "./search-table.js";

/** Tables ready to be searched for evidence. */
export interface SearchIndex {
  readonly tables: readonly IndexedTable[];
  /** The same as evidence is judged on: every table declared, with the units of its columns' names. */
  readonly data: Data;
  /** How rare a stem is among rows, columns and tables: near 1 when one holds it, near 0 when all do; 0 when none does. */
  rarityOf(stem: string): number;
}

/** Makes tables ready to be searched. */
export function indexTables(tables: readonly SearchTable[], claimSet: ClaimSet): SearchIndex {
  const steps = indexingTables(tables, claimSet);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What was made of tables before, by their content. */
export type IndexedBefore = WeakMap<Table, readonly IndexedTable[]>;

/**
 * The same in small steps, so that large tables keep nobody waiting.
 * @param before takes in each table once it is indexed, and gives back those that are declared as they were
 */
export function* indexingTables(
  tables: readonly SearchTable[],
  claimSet: ClaimSet,
  before: IndexedBefore = new WeakMap(),
): Generator<void, SearchIndex> {
  const indexed: IndexedTable[] = [];
  for (const table of tables) {
    const known = before.get(table.table) ?? [];
    const same = known.find(({ source }) => isDeclaredAlike(source, table));
    const one = same ?? (yield* indexingTable(table));
    if (!same) before.set(table.table, [...known.slice(-1), one]);
    indexed.push(one);
  }
  const total = indexed.reduce((sum, { table, numbers }) => sum + table.rowCount + numbers.length, 0);
  return {
    tables: indexed,
    data: dataOf(indexed, claimSet),
    rarityOf: (stem) => {
      const held = indexed.reduce((sum, table) => sum + holding(table, stem), 0);
      return held === 0 ? 0 : Math.log(1 + total / held) / Math.log(1 + total);
    },
  };
}

function isDeclaredAlike(a: SearchTable, b: SearchTable): boolean {
  return a.id === b.id && a.declared === b.declared && JSON.stringify(a.spec) === JSON.stringify(b.spec);
}

/** How many rows and columns of a table hold a stem; of a row that holds it twice both count. */
function holding({ words, naming, numbers, stems }: IndexedTable, stem: string): number {
  let count = stems.has(stem) ? 1 : 0;
  for (const { stems: own } of numbers) if (own.has(stem)) count++;
  for (const { column, group } of words.get(stem) ?? []) count += naming[column]?.index.countOf(group) ?? 0;
  return count;
}

function dataOf(indexed: readonly IndexedTable[], claimSet: ClaimSet): Data {
  const declared = indexed.map(({ source, spec, table }): [string, Declared<TableSpec>] => {
    const { start, end } = table.locateRow(-1);
    const known = claimSet.tables.get(source.id);
    return [source.id, { file: claimSet.file, location: { file: claimSet.file, start, end }, ...known, spec }];
  });
  return {
    claimSet: { ...claimSet, tables: new Map([...claimSet.tables, ...declared]) },
    tables: new Map(indexed.map(({ source, table }) => [source.id, { state: "loaded", table }])),
  };
}
