import type { WhereSpec } from "../claims/schema.js";
import { isPoint } from "../quantities/interval.js";
import { cellNumber, type DecimalMark } from "./cell-value.js";
import { type ColumnIndex, columnIndex } from "./column-index.js";
import type { Table } from "./table.js";

/** Up to how many rows cells are looked at one by one rather than by their column's index. */
const fewRows = 1_000;

/**
 * The rows of `table` that fit every condition, in file order. A column that isn't there fits nothing. Conditions that
 * ask for texts as they are find their rows in an index: the one with the fewest rows is asked first, and the rest is
 * looked up for those rows alone.
 * @param decimals of the table's numbers, which ranges compare
 */
export function rowsWhere(
  table: Table,
  where: WhereSpec | undefined,
  decimals: DecimalMark = "point",
): readonly number[] {
  if (unknownColumns(table, where).length > 0) return [];
  const conditions = Object.entries(where ?? {});
  const lookups = conditions.flatMap(([column, wanted]) => {
    const texts = plainTexts(wanted);
    return texts ? [{ column, ...lookUp(columnIndex(table, column), texts) }] : [];
  });
  const [narrowest, ...others] = lookups.toSorted((a, b) => a.count - b.count);
  let rows = narrowest ? narrowest.rows() : Array.from({ length: table.rowCount }, (_, row) => row);
  for (const { has } of others) rows = rows.filter(has);
  for (const [column, wanted] of conditions) {
    if (!plainTexts(wanted)) rows = rows.filter(testOf(table, column, conditionOf(wanted, decimals), rows.length));
  }
  return rows;
}

/** The rows whose cell holds just this text, in file order; none without such a column. */
export function rowsHolding(table: Table, column: string, text: string): readonly number[] {
  return table.columns.includes(column) ? lookUp(columnIndex(table, column), [text]).rows() : [];
}

/** Whether a condition asks for just this text, and is no range, glob or negation. */
export function isPlainText(wanted: string): boolean {
  return !/^!=|\*|^\S+\.\.\S+$/.test(wanted);
}

/** The texts that a condition asks for as they are, or null: ranges, globs and negations look at each text. */
function plainTexts(wanted: string | readonly string[]): readonly string[] | null {
  const all = typeof wanted === "string" ? [wanted] : wanted;
  return all.every(isPlainText) ? all : null;
}

function lookUp(index: ColumnIndex, texts: readonly string[]) {
  const groups = new Set(texts.map(index.find).filter((group) => group !== null));
  const [only] = groups;
  return {
    count: [...groups].reduce((sum, group) => sum + index.countOf(group), 0),
    has: (row: number): boolean => groups.has(index.groupOf[row] ?? -1),
    rows: (): readonly number[] =>
      groups.size === 1 && only !== undefined
        ? index.rowsOf(only)
        : [...groups].flatMap(index.rowsOf).sort((a, b) => a - b),
  };
}

/** A test of a column's cell; where many rows are to be tested, of each text once. */
function testOf(
  table: Table,
  column: string,
  fits: (cell: string) => boolean,
  rowCount: number,
): (row: number) => boolean {
  if (rowCount <= fewRows) return (row) => fits(table.cell(row, column));
  const index = columnIndex(table, column);
  const known = new Map<number, boolean>();
  return (row) => {
    const group = index.groupOf[row] ?? -1;
    const verdict = known.get(group) ?? fits(index.textOf(group));
    known.set(group, verdict);
    return verdict;
  };
}

/** Columns that a `where` names and the table doesn't have. */
export function unknownColumns(table: Table, where: WhereSpec | undefined): readonly string[] {
  return Object.keys(where ?? {}).filter((column) => !table.columns.includes(column));
}

/**
 * Compares a cell's trimmed text with what is wanted: a text, a list of texts, a range `a..b` (numbers or dates by
 * their order), a glob with `*`, or `!= x`.
 */
function conditionOf(wanted: string | readonly string[], decimals: DecimalMark): (cell: string) => boolean {
  if (typeof wanted !== "string") {
    const conditions = wanted.map((one) => conditionOf(one, decimals));
    return (cell) => conditions.some((fits) => fits(cell));
  }
  const negated = /^!=\s*(.*)$/s.exec(wanted);
  if (negated) {
    const fits = conditionOf(negated[1] ?? "", decimals);
    return (cell) => !fits(cell);
  }
  const range = /^(\S+)\.\.(\S+)$/.exec(wanted);
  if (range) return inRange(range[1] ?? "", range[2] ?? "", decimals);
  if (wanted.includes("*")) return globOf(wanted);
  return (cell) => cell === wanted;
}

/** Between two numbers stand numbers, however the table writes them, and dates by their year; all else goes by its text. */
function inRange(low: string, high: string, decimals: DecimalMark): (cell: string) => boolean {
  const [least, most] = [Number(low), Number(high)];
  const ofNumbers = Number.isFinite(least) && Number.isFinite(most);
  return (cell) => {
    const number = ofNumbers ? cellNumber(cell, decimals) : null;
    if (number) return isPoint(number.written) && least <= number.value && number.value <= most;
    if (ofNumbers && !isoDate.test(cell)) return false;
    return cell !== "" && inOrder(low, cell) && inOrder(cell, high);
  };
}

const isoDate = /^\d{4}-\d{2}(-\d{2})?$/;

/** Whether `a` stands before or at `b` as text, so that 2007-01 stands before 2007-01-31. */
function inOrder(a: string, b: string): boolean {
  return a <= b || a.startsWith(b);
}

/** A test for a pattern in which `*` stands for any text; the pieces are searched for in turn, so it is linear. */
function globOf(pattern: string): (cell: string) => boolean {
  const [head = "", ...rest] = pattern.split("*");
  const tail = rest.pop() ?? "";
  return (cell) => {
    if (!cell.startsWith(head) || !cell.endsWith(tail) || cell.length < head.length + tail.length) return false;
    let at = head.length;
    for (const piece of rest) {
      const found = cell.indexOf(piece, at);
      if (found < 0 || found + piece.length > cell.length - tail.length) return false;
      at = found + piece.length;
    }
    return true;
  };
}
