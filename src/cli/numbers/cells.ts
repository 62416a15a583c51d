import type { Span } from "../../core/text/span.js";
import { characters, displayWidth } from "../terminal/display-width.js";
import { printable } from "../terminal/printable.js";

/** A character as a terminal shows it, with the marks that it combines with. */
export interface Cell extends Span {
  readonly text: string;
  /** In columns. */
  readonly width: number;
}

/** The characters of a stretch of text, safe for a terminal; offsets in `text`. */
export function cellsOf(text: string, span: Span): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { segment, index } of characters.segment(text.slice(span.start, span.end))) {
    const start = span.start + index;
    const shown = shownAs[segment] ?? printable(segment, "lines").replace(selectors, "");
    const width = displayWidth(shown);
    // A mark without a character to combine with would combine with the space before it.
    if (width > 0) cells.push({ text: shown, width, start, end: start + segment.length });
  }
  return cells;
}

/** What parts the cells of a table; line feeds never get here but in what is read as one quantity. */
const shownAs: Readonly<Record<string, string>> = { "\t": " | ", "\n": " " };

/** Terminals disagree on how wide the other shape of a character is, so that each is shown in its usual one. */
const selectors = /[\ufe00-\ufe0f]/g;
