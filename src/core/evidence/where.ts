import type { WhereSpec } from "../claims/schema.js";
import { type ColumnIndex, columnIndex } from "./column-index.js";
import type { Table } from "./table.js";

/** Up to how many rows cells are looked at one by one rather than by their column's index. */
const fewRows = 1_000;

/**
 * The rows of `table` that fit every condition, in file order. A column that isn't there fits nothing. Conditions that
 * ask for texts as they are find their rows in an index: the one with the fewest rows is asked first, and the rest is
 * looked up for those rows alone.
 */
export function rowsWhere(table: Table, where: WhereSpec | undefined): readonly number[] {
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
    if (!plainTexts(wanted)) rows = rows.filter(testOf(table, column, conditionOf(wanted), rows.length));
  }
  return rows;
}

/** The texts that a condition asks for as they are, or null: ranges, globs and negations look at each text. */
function plainTexts(wanted: string | readonly string[]): readonly string[] | null {
  const all = typeof wanted === "string" ? [wanted] : wanted;
  return all.some((one) => /^!=|\*|^\S+\.\.\S+$/.test(one)) ? null : all;
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
function conditionOf(wanted: string | readonly string[]): (cell: string) => boolean {
  if (typeof wanted !== "string") {
    const conditions = wanted.map(conditionOf);
    return (cell) => conditions.some((fits) => fits(cell));
  }
  const negated = /^!=\s*(.*)$/s.exec(wanted);
  if (negated) {
    const fits = conditionOf(negated[1] ?? "");
    return (cell) => !fits(cell);
  }
  const range = /^(\S+)\.\.(\S+)$/.exec(wanted);
  if (range) return (cell) => cell !== "" && inOrder(range[1] ?? "", cell) && inOrder(cell, range[2] ?? "");
  if (wanted.includes("*")) return globOf(wanted);
  return (cell) => cell === wanted;
}

/** Whether `a` stands before or at `b`: numbers by value, all else as text, so that 2007-01 stands before 2007-01-31. */
function inOrder(a: string, b: string): boolean {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isFinite(x) && Number.isFinite(y)) return x <= y;
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
