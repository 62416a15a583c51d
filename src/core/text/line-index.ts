import { lastAtMost } from "./binary-search.js";

/** A place in a text as people count it: 1-based line and 1-based column, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Translates between offsets and places of one text. */
export interface LineIndex {
  /** Number of lines; a text that ends in a line break has an empty last line. */
  readonly lineCount: number;
  /** Offset of the first character of a 1-based line; lines outside the text are clamped. */
  startOf(line: number): number;
  /** The place of an offset; offsets outside the text are clamped to its ends. */
  placeOf(offset: number): Place;
  /** The offset of a place; columns past the line's end are clamped to it. */
  offsetOf(place: Place): number;
}

/** Indexes the lines of `text`. LF, CRLF and a lone CR end a line. */
export function lineIndexOf(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const startOf = (line: number): number => starts[Math.min(Math.max(line, 1), starts.length) - 1] ?? 0;
  const placeOf = (offset: number): Place => {
    const at = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtMost(starts, at) + 1;
    return { line, column: at - startOf(line) + 1 };
  };
  const offsetOf = ({ line, column }: Place): number => {
    const next = line < starts.length ? startOf(line + 1) : text.length + 1;
    return Math.min(startOf(line) + Math.max(column, 1) - 1, Math.max(next - 1, startOf(line)), text.length);
  };
  return { lineCount: starts.length, startOf, placeOf, offsetOf };
}
