import { lastAtMost } from "./first-index.js";

/** A place in a text as people count it: 1-based line and 1-based column, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Translates between offsets and places of one text. LF, CRLF and a lone CR end a line. */
export interface LineIndex {
  /** Number of lines; a text that ends in a line break has an empty last line. */
  readonly lineCount: number;
  /** Offset of the first character of a 1-based line; a line outside the text is the nearest one inside. */
  startOf(line: number): number;
  /** Offset of the end of a 1-based line, before its line break; a line outside the text is the nearest one inside. */
  endOf(line: number): number;
  /** The place of an offset. Offsets outside the text stand at its ends, one inside a line break before that. */
  placeOf(offset: number): Place;
  /** The offset of a place. A column outside its line stands at the line's ends, a line outside the text at the text's. */
  offsetOf(place: Place): number;
}

/** Indexes the lines of `text`. */
export function lineIndexOf(text: string): LineIndex {
  const starts = lineStarts(text);
  const indexOf = (line: number): number => Math.min(Math.max(line, 1), starts.length) - 1;
  const startOf = (line: number): number => starts[indexOf(line)] ?? 0;
  const endOf = (line: number): number => {
    const next = starts[indexOf(line) + 1];
    return next === undefined ? text.length : beforeBreak(text, next);
  };
  const placeOf = (offset: number): Place => {
    const at = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtMost(starts, at) + 1;
    return { line, column: Math.min(at, endOf(line)) - startOf(line) + 1 };
  };
  const offsetOf = ({ line, column }: Place): number => {
    if (line < 1) return 0;
    if (line > starts.length) return text.length;
    return Math.min(startOf(line) + Math.max(column, 1) - 1, endOf(line));
  };
  return { lineCount: starts.length, startOf, endOf, placeOf, offsetOf };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The offset of the line break that ends at `end`. */
function beforeBreak(text: string, end: number): number {
  return text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13 ? end - 2 : end - 1;
}
