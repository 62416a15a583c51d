import { fileFinding } from "../rules/file-finding.js";
import type { FileRuleId } from "../rules/file-rules.js";
import type { Finding, Location } from "../rules/finding.js";
import { lastAtMost } from "../text/first-index.js";
import type { Place } from "../text/line-index.js";
import { type CsvCells, sniffDelimiter, splitCsv, unquoteCell } from "./csv.js";
import type { Table } from "./table.js";

/** Makes a table of a text that comes piece by piece, so that a large one never has to be split at one go. */
export interface TableBuilder {
  /** Takes the next piece of the text, best one that ends with a line. The time it needs is in proportion to the piece's length. */
  add(piece: string): void;
  /** The table, once all pieces were added. */
  finish(): Table;
}

/** How many ragged rows get a finding of their own; a broken export would bury everything else. */
const maxRaggedFindings = 10;

/** How many columns whose names stand twice get one. */
const maxDoubledFindings = 10;

/** How many cells a table may have: each costs four bytes, whatever it holds. */
const maxCells = 64_000_000;

/** Some records in a row, with the text that they stand in. */
interface Segment {
  readonly text: string;
  readonly cells: CsvCells;
  /** The number of its first record; the header is 0. */
  readonly firstRecord: number;
  /** Line breaks before its text. */
  readonly firstLine: number;
}

/** One record of a segment. */
interface RecordAt {
  readonly segment: Segment;
  /** Its number within the segment. */
  readonly local: number;
  /** Its first cell, and the entry of `cellStarts` that ends it. */
  readonly first: number;
  readonly past: number;
}

/**
 * Starts a table.
 * @param delimiter what separates cells; without it the first piece tells
 */
export function createTableBuilder(file: string, delimiter?: string): TableBuilder {
  const segments: Segment[] = [];
  const firsts: number[] = [];
  const findings: Finding[] = [];
  let mark = delimiter;
  let held: string[] = [];
  let [heldLength, unfinishedLength] = [0, 0];
  let [recordCount, lineCount, cellCount, raggedCount] = [0, 0, 0, 0];
  let columns: readonly string[] = [];
  let columnNumbers: ReadonlyMap<string, number> = new Map();

  const report = (rule: FileRuleId, location: Location, message: string): void => {
    findings.push(fileFinding(rule, location, message));
  };
  const recordAt = (record: number): RecordAt | null => {
    if (record < 0 || record >= recordCount) return null;
    const segment = segments[lastAtMost(firsts, record)];
    if (!segment) return null;
    const local = record - segment.firstRecord;
    const { recordStarts } = segment.cells;
    return { segment, local, first: recordStarts[local] ?? 0, past: (recordStarts[local + 1] ?? 0) - 1 };
  };
  const locate = (found: RecordAt, first: number, past: number): Location => {
    const { cellStarts } = found.segment.cells;
    return {
      file,
      start: placeIn(found, cellStarts[first] ?? 0),
      end: placeIn(found, (cellStarts[past] ?? 0) - 1),
    };
  };
  const locateRecord = (record: number): Location => {
    const found = recordAt(record);
    return found ? locate(found, found.first, found.past) : { file, start: topOfFile, end: topOfFile };
  };
  const locateCell = (record: number, index: number | undefined): Location => {
    const found = recordAt(record);
    const cell = (found?.first ?? 0) + (index ?? Number.POSITIVE_INFINITY);
    return found && cell < found.past ? locate(found, cell, cell + 1) : locateRecord(record);
  };
  const textOf = (record: number, index: number): string => {
    const found = recordAt(record);
    return found && found.first + index < found.past ? cellText(found.segment, found.first + index) : "";
  };
  const takeHeader = (): void => {
    const found = recordAt(0);
    if (!found) return;
    columns = Array.from({ length: found.past - found.first }, (_, index) => textOf(0, index));
    columnNumbers = new Map(columns.map((name, index) => [name, index] as const).toReversed());
    let told = 0;
    columns.forEach((name, index) => {
      // Each place is counted from the line's start, so a header of a million equal names would take for ever.
      if (name === "" || columnNumbers.get(name) === index || told++ >= maxDoubledFindings) return;
      report("duplicate-column", locateCell(0, index), `Two columns are called "${name}"; only the first is used.`);
    });
  };
  const tellOfRaggedRows = ({ cells: { recordStarts }, firstRecord }: Segment): void => {
    for (let local = firstRecord === 0 ? 1 : 0; local + 1 < recordStarts.length; local++) {
      const width = (recordStarts[local + 1] ?? 0) - (recordStarts[local] ?? 0) - 1;
      if (width === columns.length || raggedCount === maxRaggedFindings) continue;
      raggedCount++;
      const message = `This row has ${width} cells and the header has ${columns.length}. Missing cells count as empty, extra ones are ignored.`;
      report("ragged-row", locateRecord(firstRecord + local), message);
    }
  };
  const split = (text: string, isWhole: boolean): void => {
    mark ??= sniffDelimiter(text);
    const cells = splitCsv(text, mark, isWhole);
    const segment: Segment = { text, cells, firstRecord: recordCount, firstLine: lineCount };
    const count = cells.recordStarts.length - 1;
    held = cells.rest < text.length ? [text.slice(cells.rest)] : [];
    heldLength = text.length - cells.rest;
    unfinishedLength = heldLength;
    lineCount += cells.lineCount;
    if (count === 0) return;
    segments.push(segment);
    firsts.push(recordCount);
    recordCount += count;
    cellCount += cells.cellStarts.length - count;
    if (segment.firstRecord === 0) takeHeader();
    tellOfRaggedRows(segment);
    if (cells.unclosedQuote !== null) {
      const start = placeIn({ segment, local: count - 1 }, cells.unclosedQuote);
      const message = "This quote is never closed, so the rest of the file is one cell. Close it.";
      report("unclosed-quote", { file, start, end: { ...start, column: start.column + 1 } }, message);
    }
  };

  return {
    add: (piece) => {
      if (cellCount > maxCells || piece === "") return;
      held.push(piece);
      heldLength += piece.length;
      // A record that is longer than the pieces is split again only when as much came in as there was.
      if (heldLength >= 2 * unfinishedLength) split(held.join(""), false);
    },
    finish: () => {
      if (heldLength > 0) split(held.join(""), true);
      const isTooLarge = cellCount > maxCells;
      if (isTooLarge) {
        const message = `This table has more than ${maxCells / 1_000_000} million cells and was not read. Split it, or keep only what is needed.`;
        return emptyTable(file, fileFinding("too-large", { file, start: topOfFile, end: topOfFile }, message));
      }
      if (recordCount === 0) {
        const message = "This table is empty. Its first line must name the columns.";
        return emptyTable(file, fileFinding("empty-table", { file, start: topOfFile, end: topOfFile }, message));
      }
      return {
        file,
        columns,
        rowCount: recordCount - 1,
        cell: (row, column) => {
          const index = columnNumbers.get(column);
          return index === undefined || row < 0 ? "" : textOf(row + 1, index);
        },
        locateCell: (row, column) => locateCell(row + 1, columnNumbers.get(column)),
        locateRow: (row) => locateRecord(row + 1),
        rowAtLine: (line) => {
          const record = recordAtLine(segments, line);
          if (record === null || record === 0) return null;
          return line <= locateRecord(record).end.line ? record - 1 : null;
        },
        findings,
      };
    },
  };
}

const topOfFile: Place = { line: 1, column: 1 };

function emptyTable(file: string, finding: Finding): Table {
  const top = { file, start: topOfFile, end: topOfFile };
  return {
    file,
    columns: [],
    rowCount: 0,
    cell: () => "",
    locateCell: () => top,
    locateRow: () => top,
    rowAtLine: () => null,
    findings: [finding],
  };
}

function cellText({ text, cells: { cellStarts } }: Segment, cell: number): string {
  return unquoteCell(text.slice(cellStarts[cell], (cellStarts[cell + 1] ?? 0) - 1)).trim();
}

/** The last record that starts at or before a 1-based line, or null. */
function recordAtLine(segments: readonly Segment[], line: number): number | null {
  const segment = segments.findLast(({ firstLine, cells }) => firstLine + (cells.lines[0] ?? 0) < line);
  if (!segment) return null;
  const within = line - 1 - segment.firstLine;
  return segment.firstRecord + lastAtMost(segment.cells.lines, within);
}

/** The place of an offset within a record: every record starts a line, and quoted line breaks start more. */
function placeIn(
  { segment: { text, cells, firstLine }, local }: Pick<RecordAt, "segment" | "local">,
  offset: number,
): Place {
  let lineStart = cells.cellStarts[cells.recordStarts[local] ?? 0] ?? 0;
  let line = firstLine + (cells.lines[local] ?? 0) + 1;
  for (let at = lineStart; at < offset; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && (unit !== 13 || text.charCodeAt(at + 1) === 10)) continue;
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
