import { fileFinding } from "../rules/file-finding.js";
import type { FileRuleId } from "../rules/file-rules.js";
import type { Finding, Location } from "../rules/finding.js";
import { lineIndexOf } from "../text/line-index.js";
import { splitCsv, unquoteCell } from "./csv.js";

/** A table as read. Rows count from 0 below the header; `rowNumber` gives the number people see. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Trimmed text of a cell; empty when the row or column isn't there. */
  cell(row: number, column: string): string;
  /** The rows whose cell in a column holds just this text, in file order; the column is indexed at the first question. */
  rowsWith(column: string, text: string): readonly number[];
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

/** How many ragged rows get a finding of their own; a broken export would bury everything else. */
const maxRaggedFindings = 10;

/**
 * Reads a delimited text as a table with a header. Never throws: ragged rows, an empty file, doubled column names and an
 * unclosed quote become findings; what can be read stays usable.
 */
export function parseTable(file: string, text: string, delimiter?: string): Table {
  const cells = splitCsv(text, delimiter);
  const lines = lineIndexOf(text);
  const at = (start: number, end: number): Location => ({ file, start: lines.placeOf(start), end: lines.placeOf(end) });
  const recordCount = cells.recordStarts.length - 1;
  const bounds = (record: number): readonly [number, number] => [
    cells.recordStarts[record] ?? 0,
    cells.recordStarts[record + 1] ?? 0,
  ];
  const textOf = (cell: number): string => unquoteCell(text.slice(cells.cellStarts[cell], cells.cellEnds[cell])).trim();
  const locateRecord = (record: number): Location => {
    const [first, past] = bounds(record);
    return past > first ? at(cells.cellStarts[first] ?? 0, cells.cellEnds[past - 1] ?? 0) : at(0, 0);
  };
  const [headFirst, headPast] = recordCount > 0 ? bounds(0) : [0, 0];
  const columns = Array.from({ length: headPast - headFirst }, (_, index) => textOf(headFirst + index));
  const indexOf = new Map<string, number>();
  columns.forEach((name, index) => {
    if (!indexOf.has(name)) indexOf.set(name, index);
  });
  const cellAt = (row: number, column: string): number | null => {
    const index = indexOf.get(column);
    const [first, past] = row >= 0 && row + 1 < recordCount ? bounds(row + 1) : [0, 0];
    return index !== undefined && first + index < past ? first + index : null;
  };
  const findings: Finding[] = [];
  const report = (rule: FileRuleId, location: Location, message: string): void => {
    findings.push(fileFinding(rule, location, message));
  };
  if (recordCount === 0) {
    report("empty-table", at(0, 0), "This table is empty. Its first line must name the columns.");
  }
  columns.forEach((name, index) => {
    const cell = headFirst + index;
    if (name !== "" && indexOf.get(name) !== index) {
      const place = at(cells.cellStarts[cell] ?? 0, cells.cellEnds[cell] ?? 0);
      report("duplicate-column", place, `Two columns are called "${name}"; only the first is used.`);
    }
  });
  if (cells.unclosedQuote !== null) {
    const place = at(cells.unclosedQuote, cells.unclosedQuote + 1);
    report("unclosed-quote", place, "This quote is never closed, so the rest of the file is one cell. Close it.");
  }
  for (let record = 1, told = 0; record < recordCount && told < maxRaggedFindings; record++) {
    const [first, past] = bounds(record);
    if (past - first === columns.length) continue;
    told++;
    const message = `This row has ${past - first} cells and the header has ${columns.length}. Missing cells count as empty, extra ones are ignored.`;
    report("ragged-row", locateRecord(record), message);
  }
  const rowCount = Math.max(recordCount - 1, 0);
  const indexes = new Map<string, ReadonlyMap<string, readonly number[]>>();
  const cell = (row: number, column: string): string => {
    const found = cellAt(row, column);
    return found === null ? "" : textOf(found);
  };
  return {
    file,
    columns,
    rowCount,
    cell,
    rowsWith: (column, wanted) => {
      const index = indexes.get(column) ?? indexRows(rowCount, (row) => cell(row, column));
      indexes.set(column, index);
      return index.get(wanted) ?? [];
    },
    locateCell: (row, column) => {
      const cell = cellAt(row, column);
      return cell === null ? locateRecord(row + 1) : at(cells.cellStarts[cell] ?? 0, cells.cellEnds[cell] ?? 0);
    },
    locateRow: (row) => locateRecord(row + 1),
    rowAtLine: (line) => {
      for (let row = 0; row + 1 < recordCount; row++) {
        const { start, end } = locateRecord(row + 1);
        if (line <= end.line) return line >= start.line ? row : null;
      }
      return null;
    },
    findings,
  };
}

function indexRows(rowCount: number, textOf: (row: number) => string): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (let row = 0; row < rowCount; row++) {
    const text = textOf(row);
    const rows = index.get(text);
    if (rows) rows.push(row);
    else index.set(text, [row]);
  }
  return index;
}
