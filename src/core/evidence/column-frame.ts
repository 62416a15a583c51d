import type { ColumnSpec } from "../claims/schema.js";
import { type Interval, isPoint } from "../quantities/interval.js";
import { type CellValue, cellNumber, type DecimalMark } from "./cell-value.js";
import type { Table } from "./table.js";
import { isPhysical, isShare } from "./units.js";

/** How the cells of one column are to be read. */
export interface ColumnFrame {
  readonly column: string;
  readonly of: string | null;
  readonly better: "higher" | "lower" | undefined;
  /** The number in a cell's text, or null. */
  numberOf(text: string): CellValue | null;
  /**
   * The unit of a row's cell: a percent sign in the cell itself, else what the column states; null when that is nothing,
   * so that the claim's unit is assumed.
   */
  unitOf(row: number): string | null;
  /** What a cell stands for, its rounding included (semantics rule 7). */
  intervalOf(cell: CellValue, row: number): Interval;
}

/** The most significant digits that rounding is assumed for; longer numbers are taken as exact (semantics rule 7). */
const maxRoundedDigits = 6;

/** The frame of a column, from what the claim set says of it and from the cells themselves. */
export function frameOf(
  table: Table,
  column: string,
  spec: ColumnSpec | undefined,
  decimalMark: DecimalMark | undefined,
): ColumnFrame {
  const unit = spec?.unit;
  const unitOf = (row: number): string | null => {
    const text = table.cell(row, column);
    // Points are written with a percent sign as well.
    if (unit !== "points" && text.includes("%") && cellNumber(text, decimalMark)?.percent) return "%";
    if (unit === undefined) return null;
    return typeof unit === "string" ? unit : table.cell(row, unit.column) || null;
  };
  return {
    column,
    of: spec?.of ?? null,
    better: spec?.better,
    numberOf: (text) => cellNumber(text, decimalMark),
    unitOf,
    intervalOf: (cell, row) => {
      if (cell.kind === "date" || !isPoint(cell.written)) return cell.written;
      if (spec?.precision === "exact" || cell.digits > maxRoundedDigits) return cell.written;
      const rounds = spec?.precision !== undefined || isShare(unitOf(row)) || isPhysical(unitOf(row));
      if (!rounds) return cell.written;
      const half =
        0.5 *
        10 **
          -(spec?.precision === "written" ? cell.decimals : decimalsOf(table, column, decimalMark, spec?.precision));
      return { low: cell.value - half, high: cell.value + half };
    },
  };
}

/** The most decimals of a column's numbers, counted once for each table. */
const knownDecimals = new WeakMap<Table, Map<string, number>>();

/** How many cells are read between two chances for others to go on. */
const cellsAtOnce = 2_000;

function decimalsOf(
  table: Table,
  column: string,
  decimalMark: DecimalMark | undefined,
  precision: string | undefined,
): number {
  if (precision !== undefined && precision !== "written") return Number(precision);
  const steps = countingDecimals(table, column, decimalMark);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Counts the most decimals of a column's numbers in small steps, so that a large table keeps nobody waiting. */
export function* countingDecimals(
  table: Table,
  column: string,
  decimalMark: DecimalMark = "point",
): Generator<void, number> {
  const known = knownDecimals.get(table) ?? new Map<string, number>();
  knownDecimals.set(table, known);
  const name = `${decimalMark} ${column}`;
  const counted = known.get(name);
  if (counted !== undefined) return counted;
  let most = 0;
  for (let row = 0; row < table.rowCount; row++) {
    if (row > 0 && row % cellsAtOnce === 0) yield;
    most = Math.max(most, decimalsIn(table.cell(row, column), decimalMark));
  }
  known.set(name, most);
  return most;
}

/** The decimals of a cell's number, 0 where it holds none. Most cells are digits and a mark, which need no closer look. */
function decimalsIn(text: string, decimalMark: DecimalMark): number {
  const wanted = decimalMark === "point" ? 46 : 44;
  let mark = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) continue;
    if (unit !== wanted || mark >= 0 || text.length > 20) return cellNumber(text, decimalMark)?.decimals ?? 0;
    mark = at;
  }
  return mark < 0 ? 0 : text.length - 1 - mark;
}
