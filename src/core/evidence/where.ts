import type { WhereSpec } from "../claims/schema.js";
import type { Table } from "./table.js";

/** The rows of `table` that fit every condition, in file order. A column that isn't there fits nothing. */
export function rowsWhere(table: Table, where: WhereSpec | undefined): readonly number[] {
  const conditions = Object.entries(where ?? {});
  if (unknownColumns(table, where).length > 0) return [];
  const plain = conditions.find((condition): condition is [string, string] => isPlain(condition[1]));
  const tests = conditions
    .filter((one) => one !== plain)
    .map(([column, wanted]) => ({ column, fits: conditionOf(wanted) }));
  const fits = (row: number): boolean => tests.every((test) => test.fits(table.cell(row, test.column)));
  return (plain ? table.rowsWith(plain[0], plain[1]) : Array.from({ length: table.rowCount }, (_, row) => row)).filter(
    fits,
  );
}

/** Whether a condition asks for one text as it is: an index answers it. */
function isPlain(wanted: string | readonly string[]): wanted is string {
  return typeof wanted === "string" && !/^!=|\*|^\S+\.\.\S+$/.test(wanted);
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
