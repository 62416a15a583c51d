import { conversion } from "../evidence/units.js";
import { type Asked, wordsIn } from "./asked.js";
import type { Candidate } from "./candidate.js";
import type { IndexedTable, NumberColumn } from "./index-table.js";
import { intervalColumns } from "./interval-columns.js";
import { closenessOf, scoreOf, unitFit } from "./score.js";
import { acceptedRange, isIn, type Range, rangeInColumn, stretchIn } from "./wanted-range.js";

/** Up to how many cells that fit are looked at in a column one by one. */
const maxCells = 2_000;

/**
 * Cells that hold the quantity itself: one cell, or two that are the ends of an interval.
 * @param rows the words of each row, as bits
 * @param best the rows with the most words, which are looked at where too many cells fit
 */
export function findValues(
  asked: Asked,
  table: IndexedTable,
  rows: Uint32Array,
  best: readonly number[],
): readonly Candidate[] {
  const kind = asked.stated.kind === "date" ? "date" : "number";
  const columns = table.numbers.filter((column) => column.kind === kind);
  const found: Candidate[] = [];
  const inInterval = new Set<string>();
  for (const [low, high] of kind === "date" ? [] : intervalColumns(columns)) {
    const [closenessOfLow, closenessOfHigh] = [
      createCloseness(asked, low, "low"),
      createCloseness(asked, high, "high"),
    ];
    const within = rangeInColumn(acceptedRange(asked), asked.stated.unit, high);
    for (const row of cellsIn(asked, low, best)) {
      const top = high.values[row] ?? Number.NaN;
      if (within === null || !isIn(within, top) || top < (low.values[row] ?? 0)) continue;
      const closeness = (closenessOfLow(row) + closenessOfHigh(row)) / 2;
      const words = (rows[row] ?? 0) | wordsIn(asked, low.stems) | wordsIn(asked, table.stems);
      const score = scoreOf(asked, { words, closeness, unit: unitFit(asked, low), kind: 1 });
      found.push({ kind: "interval", table, at: { row, column: low }, high, words, score });
      inInterval.add(`${row} ${low.name}`).add(`${row} ${high.name}`);
    }
  }
  for (const column of columns) {
    const unit = unitFit(asked, column);
    if (unit === 0) continue;
    const own = wordsIn(asked, column.stems) | wordsIn(asked, table.stems);
    const closenessIn = createCloseness(asked, column, "any");
    for (const row of cellsIn(asked, column, best)) {
      if (inInterval.has(`${row} ${column.name}`)) continue;
      const words = (rows[row] ?? 0) | own;
      const closeness = closenessIn(row);
      found.push({
        kind: "value",
        table,
        at: { row, column },
        words,
        score: scoreOf(asked, { words, closeness, unit, kind: 1 }),
      });
    }
  }
  return found;
}

/** Rows whose cell may be accepted: all of them, or where they are many those with the most words and the nearest. */
function cellsIn(asked: Asked, column: NumberColumn, best: readonly number[]): readonly number[] {
  const range = rangeInColumn(acceptedRange(asked), asked.stated.unit, column);
  if (range === null) return [];
  const [from, to] = stretchIn(column, range);
  if (to - from <= maxCells) return [...column.order.subarray(from, to)];
  const nearest = nearestOf(asked, column, range, from, to);
  const worded = best.filter((row) => isIn(range, column.values[row] ?? Number.NaN));
  return [...new Set([...worded, ...nearest])];
}

/** Some of the cells that are nearest to the number itself. */
function nearestOf({ stated }: Asked, column: NumberColumn, range: Range, from: number, to: number): readonly number[] {
  const number = stated.low ?? 0;
  const own = column.unit === null ? number : (conversion(stated.unit, column.unit)?.(number) ?? number);
  const [middle] = stretchIn(column, { low: Math.min(Math.max(own, range.low), range.high), high: range.high });
  const start = Math.max(from, Math.min(middle - few / 2, to - few));
  return [...column.order.subarray(start, Math.min(to, start + few))];
}

const few = 200;

/** How close the numbers of a column are: its cells, or those that are one end of an interval. */
function createCloseness(asked: Asked, column: NumberColumn, end: "low" | "high" | "any"): (row: number) => number {
  const { stated } = asked;
  const convert = column.unit === null ? null : conversion(column.unit, stated.unit);
  const isRange = stated.low !== stated.high && stated.comparator === "=";
  const number = end === "low" ? stated.low : stated.high;
  const met = end === "any" || !isRange ? asked : { ...asked, stated: { ...stated, low: number, high: number } };
  return (row) => {
    const value = column.values[row] ?? Number.NaN;
    return closenessOf(met, convert ? convert(value) : value);
  };
}
