import type { LineIndex } from "../text/line-index.js";
import type { Span } from "../text/span.js";

/** The source of a Markdown text, read as its parser does: lines count from 0, and NUL is U+FFFD. */
export interface SourceLines {
  readonly text: string;
  /** A line without its line break, as a span of the text. */
  lineAt(line: number): Span;
}

/** The lines of `text`, which has the same offsets. */
export function sourceLinesOf(text: string, lines: LineIndex): SourceLines {
  return {
    text: text.replaceAll("\0", "\ufffd"),
    lineAt: (line) => ({ start: lines.startOf(line + 1), end: lines.endOf(line + 1) }),
  };
}
