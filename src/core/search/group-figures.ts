import type { NamingColumn, NumberColumn } from "./index-table.js";

/** What the cells of one column come to, in all rows or in those of one group. */
export interface GroupFigures {
  readonly column: NumberColumn;
  /** The column and the group that the rows share; null for all rows. */
  readonly within: { readonly naming: NamingColumn; readonly group: number } | null;
  readonly count: number;
  readonly sum: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Whether a cell is no number: then only counting makes sense of the rows. */
  readonly hasGaps: boolean;
}

/** How many columns are summed up, by how many columns rows are grouped, and into how many groups. */
const maxColumns = 60;
const maxGroupings = 6;
const maxGroups = 300;

/** The aggregates of each column of numbers, over all rows and over the groups of columns with few different texts. */
export function* groupFigures(
  rowCount: number,
  numbers: readonly NumberColumn[],
  naming: readonly NamingColumn[],
): Generator<void, readonly GroupFigures[]> {
  const groupings = naming
    .filter(({ index, kind }) => kind !== "decimal" && index.groupCount > 1 && index.groupCount <= rowCount / 1.5)
    .filter(({ index }) => index.groupCount <= maxGroups)
    .slice(0, maxGroupings);
  const figures: GroupFigures[] = [];
  for (const column of numbers.filter(({ kind }) => kind === "number").slice(0, maxColumns)) {
    if (rowCount > 1) figures.push(...figuresWithin(column, null, rowCount));
    yield;
    for (const grouping of groupings) {
      if (grouping.name !== column.name) figures.push(...figuresWithin(column, grouping, rowCount));
      yield;
    }
  }
  return figures;
}

function figuresWithin(column: NumberColumn, naming: NamingColumn | null, rowCount: number): readonly GroupFigures[] {
  const groupCount = naming?.index.groupCount ?? 1;
  const groupOf = (row: number): number => naming?.index.groupOf[row] ?? 0;
  const held = new Float64Array(groupCount);
  for (const row of column.order) bump(held, groupOf(row), 1);
  const [sums, seen] = [new Float64Array(groupCount), new Float64Array(groupCount)];
  const [min, max] = [new Float64Array(groupCount), new Float64Array(groupCount)];
  const [lower, upper] = [new Float64Array(groupCount), new Float64Array(groupCount)];
  // From low to high: the middle of each group is passed on the way.
  for (const row of column.order) {
    const group = groupOf(row);
    const value = column.values[row] ?? 0;
    const [nth, of] = [seen[group] ?? 0, held[group] ?? 0];
    if (nth === 0) min[group] = value;
    if (nth === of - 1) max[group] = value;
    if (nth === Math.floor((of - 1) / 2)) lower[group] = value;
    if (nth === Math.floor(of / 2)) upper[group] = value;
    bump(seen, group, 1);
    bump(sums, group, value);
  }
  return Array.from({ length: groupCount }, (_, group) => {
    const count = naming?.index.countOf(group) ?? rowCount;
    return {
      column,
      within: naming && { naming, group },
      count,
      sum: sums[group] ?? 0,
      median: ((lower[group] ?? 0) + (upper[group] ?? 0)) / 2,
      min: min[group] ?? 0,
      max: max[group] ?? 0,
      hasGaps: held[group] !== count,
    };
  }).filter(({ count }) => count > 1);
}

function bump(counts: Float64Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}
