import type { Interval } from "../quantities/interval.js";
import { type CellValue, cellDate, whyNoNumber } from "./cell-value.js";
import { type ColumnFrame, frameOf } from "./column-frame.js";
import { type Measured, mapEnds } from "./evidence-value.js";
import { type Fault, isFault, type Selection } from "./select.js";
import { conversion } from "./units.js";

/** The frames of a selection's value columns. */
export function framesOf(selection: Selection): readonly ColumnFrame[] {
  const { columns, table, spec } = selection;
  return columns.map((column) => frameOf(table, column, spec.columns?.[column], spec.decimals));
}

/**
 * The unit that a selection's values are brought to: that of its first value column in its first row. A count of rows has
 * none, whatever they measure.
 */
export function unitOfSelection(selection: Selection, kind: "number" | "date"): string | null {
  if (selection.aggregate === "count") return null;
  if (kind === "date") return "day";
  return framesOf(selection)[0]?.unitOf(selection.rows[0] ?? 0) ?? null;
}

/**
 * The values of a selection's rows in one unit, or the first fault. A row holds one column, or the two ends of an
 * interval, of which one may be blank and is then open.
 * @param kind what the claim states: numbers are never read as dates, nor dates as numbers
 */
export function rowValues(
  selection: Selection,
  kind: "number" | "date",
  unit: string | null,
): readonly Measured[] | Fault {
  const frames = framesOf(selection);
  const values: Measured[] = [];
  for (const row of selection.rows) {
    const value = rowValue(selection, frames, row, kind, unit);
    if (isFault(value)) return value;
    values.push(value);
  }
  return values;
}

function rowValue(
  selection: Selection,
  frames: readonly ColumnFrame[],
  row: number,
  kind: "number" | "date",
  unit: string | null,
): Measured | Fault {
  const ends = frames.map((frame) => {
    const text = selection.table.cell(row, frame.column);
    const cell = kind === "date" ? cellDate(text) : frame.numberOf(text);
    const from = kind === "date" ? "day" : frame.unitOf(row);
    // A cell without a unit of its own is in the unit of the others.
    return { text, cell, from, convert: from === null || unit === null ? unchanged : conversion(from, unit) };
  });
  const [low, high = low] = ends;
  const unreadable = ends.find(({ text, cell }) => cell === null && (text !== "" || ends.length === 1));
  if (!low || !high || unreadable || (low.cell === null && high.cell === null)) {
    return notANumber(selection, row, unreadable?.text ?? "", kind);
  }
  const mixed = ends.find(({ convert }) => convert === null);
  if (mixed) return mixedUnits(selection, row, mixed.from, unit);
  const read = (how: (cell: CellValue, frame: ColumnFrame | undefined) => Interval): Interval => {
    const [lowest, highest = lowest] = ends.map(({ cell, convert }, index) =>
      cell === null || convert === null ? null : mapEnds(how(cell, frames[index]), convert),
    );
    return {
      low: lowest?.low ?? null,
      high: highest?.high ?? null,
      ...(lowest?.lowOpen ? { lowOpen: true } : {}),
      ...(highest?.highOpen ? { highOpen: true } : {}),
    };
  };
  const rounded = (cell: CellValue, frame: ColumnFrame | undefined): Interval =>
    frame?.intervalOf(cell, row) ?? cell.written;
  return { value: read(rounded), written: read(({ written }) => written) };
}

function unchanged(value: number): number {
  return value;
}

function notANumber(selection: Selection, row: number, text: string, kind: "number" | "date"): Fault {
  const where = `The cell in ${lineOf(selection, row)}`;
  if (kind === "number") {
    const why = whyNoNumber(text, selection.spec.decimals ?? "point");
    return { fault: "not-a-number", message: `${where} ${why}.` };
  }
  const what = text === "" ? "is empty" : `holds "${text.slice(0, 40)}"`;
  return { fault: "not-a-number", message: `${where} ${what}, which is no date.` };
}

function mixedUnits(selection: Selection, row: number, from: string | null, unit: string | null): Fault {
  const message = `The cell in ${lineOf(selection, row)} is in "${from ?? "no unit"}", others are in "${unit ?? "no unit"}".`;
  return { fault: "unit-mismatch", message };
}

function lineOf({ table, tableId }: Selection, row: number): string {
  return `line ${table.locateRow(row).start.line} of table "${tableId}"`;
}
