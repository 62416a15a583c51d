import type { Span } from "../../core/text/span.js";
import { charactersOf, displayWidth } from "../terminal/display-width.js";
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
  let { start } = span;
  for (const character of charactersOf(text.slice(span.start, span.end))) {
    const shown = shownAs[character] ?? printable(character, "lines").replace(selectors, "");
    const width = displayWidth(shown);
    // A mark without a character to combine with would combine with the space before it.
    const end = start + character.length;
    if (width > 0) cells.push({ text: shown, width, start, end });
    start = end;
  }
  return cells;
}

/** What parts the cells of a table; line feeds never get here but in what is read as one quantity. */
const shownAs: Readonly<Record<string, string>> = { "\t": " | ", "\n": " " };

/** Terminals disagree on how wide the other shape of a character is, so that each is shown in its usual one. */
const selectors = /[\ufe00-\ufe0f]/g;
