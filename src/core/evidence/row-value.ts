import type { Interval } from "../quantities/interval.js";
import { type CellValue, cellDate, cellNumber } from "./cell-value.js";
import { type ColumnFrame, frameOf } from "./column-frame.js";
import { type Fault, isFault, type Selection } from "./select.js";

/** The value that one row holds: with the data's rounding, and as written. */
export interface RowValue {
  readonly row: number;
  readonly value: Interval;
  readonly written: Interval;
}

/** The frames of a selection's value columns; both ends of an interval share a frame. */
export function framesOf(selection: Selection): readonly ColumnFrame[] {
  return selection.columns.map((column) => frameOf(selection.table, column, selection.spec.columns?.[column]));
}

/**
 * The value of a row: one column, or the two ends of an interval, of which one may be blank and is then open.
 * @param kind what the claim states: numbers are never read as dates, nor dates as numbers
 */
export function rowValue(selection: Selection, row: number, kind: "number" | "date"): RowValue | Fault {
  const ends = framesOf(selection).map((frame) => {
    const text = selection.table.cell(row, frame.column);
    const cell = kind === "date" ? cellDate(text) : cellNumber(text);
    return { text, cell, value: cell && frame.intervalOf(cell, row) };
  });
  const [low, high = low] = ends;
  const unreadable = ends.find(({ text, cell }) => cell === null && (text !== "" || ends.length === 1));
  if (!low || !high || unreadable || (low.cell === null && high.cell === null)) {
    return notANumber(selection, row, unreadable?.text ?? "", kind);
  }
  return {
    row,
    value: { low: low.value?.low ?? null, high: high.value?.high ?? null },
    written: { low: writtenEnd(low.cell, "low"), high: writtenEnd(high.cell, "high") },
  };
}

/** The values of all rows, or the first fault. */
export function rowValues(selection: Selection, kind: "number" | "date"): readonly RowValue[] | Fault {
  const values: RowValue[] = [];
  for (const row of selection.rows) {
    const value = rowValue(selection, row, kind);
    if (isFault(value)) return value;
    values.push(value);
  }
  return values;
}

function writtenEnd(cell: CellValue | null, end: "low" | "high"): number | null {
  return cell === null ? null : cell.written[end];
}

function notANumber(selection: Selection, row: number, text: string, kind: "number" | "date"): Fault {
  const { start } = selection.table.locateRow(row);
  const what = text === "" ? "is empty" : `holds "${text.slice(0, 40)}"`;
  const message = `The cell in line ${start.line} of table "${selection.tableId}" ${what}, which is no ${kind}.`;
  return { fault: "not-a-number", message };
}
