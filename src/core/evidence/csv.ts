/** The cells of a delimited text, as offsets, so that a large table costs little more than its text. */
export interface CsvCells {
  readonly delimiter: string;
  /** Cells of record `r` (0-based) are those from `recordStarts[r]` up to `recordStarts[r + 1]`. */
  readonly recordStarts: Int32Array;
  /** Start and end offset of each cell, quotes included. */
  readonly cellStarts: Int32Array;
  readonly cellEnds: Int32Array;
  /** Offset of a quote that is never closed, or null. */
  readonly unclosedQuote: number | null;
}

/**
 * Splits a delimited text (RFC 4180: quoted cells may hold delimiters, line breaks and doubled quotes; LF, CRLF or CR
 * end a record) and remembers where each cell stands. Blank lines are no records. A byte order mark is skipped. A quote
 * that is never closed runs to the end of the text.
 */
export function splitCsv(text: string, delimiter: string = sniffDelimiter(text)): CsvCells {
  const records: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const mark = delimiter.charCodeAt(0);
  let unclosedQuote: number | null = null;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) {
      at++;
      continue;
    }
    records.push(starts.length);
    for (;;) {
      const end = cellEnd(text, at, mark);
      if (end < 0) unclosedQuote = at;
      starts.push(at);
      ends.push(end < 0 ? text.length : end);
      at = end < 0 ? text.length : end;
      if (text.charCodeAt(at) !== mark) break;
      at++;
    }
  }
  records.push(starts.length);
  return {
    delimiter,
    recordStarts: Int32Array.from(records),
    cellStarts: Int32Array.from(starts),
    cellEnds: Int32Array.from(ends),
    unclosedQuote,
  };
}

/** The text of a raw cell: quotes taken off and doubled quotes made single. */
export function unquoteCell(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  const closed = raw.lastIndexOf('"');
  return closed > 0 ? raw.slice(1, closed).replaceAll('""', '"') + raw.slice(closed + 1) : raw.slice(1);
}

/** The delimiter that the first line uses most outside quotes: comma, semicolon, tab or bar. */
export function sniffDelimiter(text: string): string {
  const counts = new Map([",", ";", "\t", "|"].map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (let i = 0; i < Math.min(text.length, 100_000); i++) {
    const char = text.charAt(i);
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "\n" || char === "\r")) break;
    else if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Offset after the cell that starts at `start`, or -1 when its quote is never closed. */
function cellEnd(text: string, start: number, delimiter: number): number {
  let at = start;
  if (text.charCodeAt(at) === 34) {
    for (;;) {
      at = text.indexOf('"', at + 1);
      if (at < 0) return -1;
      if (text.charCodeAt(at + 1) !== 34) break;
      at++;
    }
    at++;
  }
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === delimiter || unit === 10 || unit === 13) break;
    at++;
  }
  return at;
}
