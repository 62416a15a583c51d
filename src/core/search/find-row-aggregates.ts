import { conversion, isShare } from "../evidence/units.js";
import { type Asked, wordsIn } from "./asked.js";
import type { Candidate } from "./candidate.js";
import type { IndexedTable, NumberColumn } from "./index-table.js";
import { intervalColumns } from "./interval-columns.js";
import { aggregateKind, closenessOf, scoreOf, unitFit } from "./score.js";
import { acceptedRange, isIn, rangeInColumn } from "./wanted-range.js";

/** How many rows are looked at, and how many columns may be taken together. */
const maxRows = 40;
const maxTogether = 12;

/**
 * The sum, mean, least and largest of all cells of a row that are in one unit. Such evidence is a formula, which names
 * cells by the table's key: without a key there is none.
 */
export function findRowAggregates(
  asked: Asked,
  table: IndexedTable,
  rows: Uint32Array,
  best: readonly number[],
): readonly Candidate[] {
  if (asked.stated.kind !== "quantity" || table.spec.key === undefined) return [];
  const found: Candidate[] = [];
  for (const columns of columnsTogether(table)) {
    const [first] = columns;
    const unit = first ? unitFit(asked, first) : 0;
    const range = first && unit > 0 ? rangeInColumn(acceptedRange(asked), asked.stated.unit, first) : null;
    if (!first || range === null) continue;
    for (const row of best.slice(0, maxRows)) {
      const cells = columns.map(({ values }) => values[row] ?? Number.NaN);
      if (cells.some(Number.isNaN)) continue;
      const sum = cells.reduce((total, cell) => total + cell, 0);
      const values = { sum, mean: sum / cells.length, min: Math.min(...cells), max: Math.max(...cells) };
      const words = (rows[row] ?? 0) | wordsIn(asked, table.stems);
      for (const aggregate of ["sum", "mean", "min", "max"] as const) {
        const value = values[aggregate];
        const kind = aggregateKind(asked, aggregate) * notByColumn;
        if (kind === 0 || !isIn(range, value) || (aggregate === "sum" && isShare(first.unit))) continue;
        const own = first.unit === null ? value : (conversion(first.unit, asked.stated.unit)?.(value) ?? value);
        const score = scoreOf(asked, { words, closeness: closenessOf(asked, own), unit, kind });
        found.push({ kind: "row", table, aggregate, row, columns, words, score });
      }
    }
  }
  return found;
}

/** Columns are taken together less often than rows. */
const notByColumn = 0.9;

/** The columns of each unit, where they are several and measure something: names of rows, like years, don't, and the ends of an
 * interval are one thing. */
function columnsTogether({ numbers, naming }: IndexedTable): readonly (readonly NumberColumn[])[] {
  const names = new Set(naming.filter(({ kind, isMeasure }) => kind === "whole" && !isMeasure).map(({ name }) => name));
  const ends = new Set(intervalColumns(numbers).flat());
  const byUnit = new Map<string | null, NumberColumn[]>();
  for (const column of numbers) {
    if (column.kind !== "number" || column.isMixed || column.isYears || ends.has(column)) continue;
    if (column.unit === null && names.has(column.name)) continue;
    byUnit.set(column.unit, [...(byUnit.get(column.unit) ?? []), column].slice(0, maxTogether + 1));
  }
  return [...byUnit.values()].filter(({ length }) => length > 1 && length <= maxTogether);
}
