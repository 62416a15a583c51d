import type { Finding, Location } from "../rules/finding.js";
import { createTableBuilder } from "./table-builder.js";

/** A table as read. Rows count from 0 below the header; `rowNumber` gives the number people see. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Trimmed text of a cell; empty when the row or column isn't there. */
  cell(row: number, column: string): string;
  /** Where a cell stands in the file; the whole row when it has no such cell. */
  locateCell(row: number, column: string): Location;
  locateRow(row: number): Location;
  /** The row that covers a 1-based line of the file, or null for the header and beyond. */
  rowAtLine(line: number): number | null;
  readonly findings: readonly Finding[];
}

/** The row's number as RFC 7111 counts: the header is 1. */
export function rowNumber(row: number): number {
  return row + 2;
}

/**
 * Reads a delimited text as a table with a header. Never throws: ragged rows, an empty file, doubled column names and an
 * unclosed quote become findings; what can be read stays usable.
 */
export function parseTable(file: string, text: string, delimiter?: string): Table {
  const builder = createTableBuilder(file, delimiter);
  builder.add(text);
  return builder.finish();
}
