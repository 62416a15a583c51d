import { IntList } from "./int-list.js";

/** The cells of a delimited text, as offsets, so that a large table costs little more than its text. */
export interface CsvCells {
  /** The first cell of each record as an index into `cellStarts`; one more entry ends the list. */
  readonly recordStarts: Int32Array;
  /** Start of each cell, quotes included; one more entry ends each record. A cell ends one before the next start. */
  readonly cellStarts: Int32Array;
  /** Line breaks before each record. */
  readonly lines: Int32Array;
  /** Offset from which on a record isn't complete yet; the text's length when all are. */
  readonly rest: number;
  /** Line breaks before `rest`. */
  readonly lineCount: number;
  /** Offset of a quote that is never closed, or null. */
  readonly unclosedQuote: number | null;
}

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/**
 * Splits a delimited text (RFC 4180: quoted cells may hold delimiters, line breaks and doubled quotes; LF, CRLF or CR
 * end a record) and remembers where each cell stands. Blank lines are no records. A byte order mark is skipped. A quote
 * that is never closed runs to the end of the text.
 * @param isWhole whether nothing follows; else a record that the text's end cuts is left as `rest`
 */
export function splitCsv(text: string, delimiter: string, isWhole = true): CsvCells {
  // A row of some sixty characters in some seven cells is common.
  const records = new IntList(text.length >> 6);
  const lines = new IntList(text.length >> 6);
  const starts = new IntList(text.length >> 3);
  const { length } = text;
  const mark = delimiter.charCodeAt(0);
  let unclosedQuote: number | null = null;
  let rest = length;
  let line = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < length) {
    if (isBreak(text.charCodeAt(at))) {
      if (endsLine(text, at)) line++;
      at++;
      continue;
    }
    const recordAt = at;
    const recordLine = line;
    const recordStart = starts.length;
    records.push(recordStart);
    lines.push(line);
    for (;;) {
      const start = at;
      starts.push(start);
      if (text.charCodeAt(at) === quote) {
        for (at++; at < length; at++) {
          const unit = text.charCodeAt(at);
          if (unit === quote && text.charCodeAt(at + 1) !== quote) break;
          if (unit === quote) at++;
          else if (isBreak(unit) && endsLine(text, at)) line++;
        }
        if (at >= length) {
          unclosedQuote = start;
          at = length;
        }
      }
      let unit = 0;
      for (; at < length; at++) {
        unit = text.charCodeAt(at);
        if (unit === mark || unit === lineFeed || unit === carriageReturn) break;
      }
      if (at === length || unit !== mark) break;
      at++;
    }
    starts.push(at + 1);
    if (at === length && !isWhole) {
      rest = recordAt;
      line = recordLine;
      unclosedQuote = null;
      starts.cutTo(recordStart);
      records.cutTo(records.length - 1);
      lines.cutTo(lines.length - 1);
    }
  }
  records.push(starts.length);
  return {
    recordStarts: records.toArray(),
    cellStarts: starts.toArray(),
    lines: lines.toArray(),
    rest,
    lineCount: line,
    unclosedQuote,
  };
}

function isBreak(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn;
}

/** Whether the line break character at an offset ends a line: a CR before its LF doesn't yet. */
function endsLine(text: string, at: number): boolean {
  return text.charCodeAt(at) === lineFeed || text.charCodeAt(at + 1) !== lineFeed;
}

/** The text of a raw cell: quotes taken off and doubled quotes made single. */
export function unquoteCell(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  const closed = raw.lastIndexOf('"');
  return closed > 0 ? raw.slice(1, closed).replaceAll('""', '"') + raw.slice(closed + 1) : raw.slice(1);
}

/** What may separate cells. Of two that fit alike the former is it: commas stand in numbers and sentences too. */
const delimiters = ["\t", ";", "|", ",", "#"] as const;

/** How much of a text is looked at for its delimiter, and how many of its records. */
const sniffLength = 65_536;
const sniffRecords = 50;

/** The share of records that must have as many cells as the header. */
const mostRecords = 0.8;

/**
 * The delimiter of a text: the one that gives most records as many cells as the header, and of several the one that gives
 * most cells. Where none does it is what splits the header most; a comma where nothing does.
 */
export function sniffDelimiter(text: string): string {
  const start = text.slice(0, sniffLength);
  const found = delimiters.map((delimiter) => ({ delimiter, ...shapeOf(start, delimiter, text.length > sniffLength) }));
  const split = found.filter(({ width }) => width > 1);
  const regular = split.filter(({ share }) => share >= mostRecords);
  const [first = split[0], ...others] = regular.length > 0 ? regular : split;
  if (!first) return ",";
  return others.reduce((best, next) => (next.width > best.width ? next : best), first).delimiter;
}

/** How many cells the header has under a delimiter, and the share of the records that have as many. */
function shapeOf(start: string, delimiter: string, isCut: boolean): { readonly width: number; readonly share: number } {
  const { recordStarts } = splitCsv(start, delimiter);
  const whole = recordStarts.length - 1 - (isCut && recordStarts.length > 2 ? 1 : 0);
  const widths = Array.from(
    { length: Math.min(whole, sniffRecords) },
    (_, record) => (recordStarts[record + 1] ?? 0) - (recordStarts[record] ?? 0) - 1,
  );
  const [width = 0] = widths;
  return { width, share: widths.filter((one) => one === width).length / Math.max(widths.length, 1) };
}
