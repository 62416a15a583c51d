import type { Table } from "./table.js";

/** The rows of a column by their text: rows of one text are a group. */
export interface ColumnIndex {
  /** The group of each row. */
  readonly groupOf: Int32Array;
  readonly groupCount: number;
  /** The group whose cells hold just this text, or null. */
  find(text: string): number | null;
  /** The text that a group's cells hold. */
  textOf(group: number): string;
  countOf(group: number): number;
  /** The rows of a group, in file order. */
  rowsOf(group: number): readonly number[];
}

/** How many rows are indexed between two chances for others to go on. */
const rowsAtOnce = 5_000;

/** Indexes are made once for each table, and go with it. */
const made = new WeakMap<Table, Map<string, ColumnIndex>>();

/** The index of a column; made at the first question. */
export function columnIndex(table: Table, column: string): ColumnIndex {
  const steps = indexingColumn(table, column);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Whether a column's index is there already. */
export function isIndexed(table: Table, column: string): boolean {
  return made.get(table)?.has(column) === true;
}

/** Makes the index of a column in small steps, so that a large table keeps nobody waiting. */
export function* indexingColumn(table: Table, column: string): Generator<void, ColumnIndex> {
  const indexes = made.get(table) ?? new Map<string, ColumnIndex>();
  made.set(table, indexes);
  const known = indexes.get(column);
  if (known) return known;
  const groups = new Map<string, number>();
  const texts: string[] = [];
  const counts: number[] = [];
  const groupOf = new Int32Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    if (row > 0 && row % rowsAtOnce === 0) yield;
    const text = table.cell(row, column);
    let group = groups.get(text);
    if (group === undefined) {
      group = texts.length;
      groups.set(text, group);
      texts.push(text);
      counts.push(0);
    }
    counts[group] = (counts[group] ?? 0) + 1;
    groupOf[row] = group;
  }
  const { starts, rows } = inGroups(groupOf, counts);
  const index: ColumnIndex = {
    groupOf,
    groupCount: texts.length,
    find: (text) => groups.get(text) ?? null,
    textOf: (group) => texts[group] ?? "",
    countOf: (group) => counts[group] ?? 0,
    rowsOf: (group) => [...rows.subarray(starts[group], starts[group + 1])],
  };
  indexes.set(column, index);
  return index;
}

/** All rows, those of one group together and in file order; and where each group starts. */
function inGroups(groupOf: Int32Array, counts: readonly number[]): { starts: Int32Array; rows: Int32Array } {
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, group) => {
    starts[group + 1] = (starts[group] ?? 0) + count;
  });
  const next = starts.slice();
  const rows = new Int32Array(groupOf.length);
  groupOf.forEach((group, row) => {
    const at = next[group] ?? 0;
    rows[at] = row;
    next[group] = at + 1;
  });
  return { starts, rows };
}
