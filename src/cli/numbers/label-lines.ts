import { displayWidth } from "../terminal/display-width.js";
import type { Paint, Style } from "../terminal/paint.js";
import { wrap } from "../terminal/wrap.js";
import { roomBeside } from "./label-room.js";
import type { Row, Underline } from "./row.js";

/** The lines below a row: the underlines, and how each quantity was read, tied to it by a line. */
export function labelLines(row: Row, width: number, paint: Paint): readonly string[] {
  const { lines, loose } = place(row, width);
  return [
    lineOf(row.underlines.map(underlineText), paint),
    ...lines.map((words) => lineOf(words, paint)),
    ...loose.flatMap(({ mark }) =>
      wrap(mark.label, width, "  ", "    ").map((line) => (mark.style === "dim" ? paint("dim", line) : line)),
    ),
  ];
}

/** Words or signs at a column; the painted text is as wide as the plain one. */
interface Placed {
  readonly column: number;
  readonly text: string;
  readonly style: Style | null;
}

function underlineText({ start, end, number, isFirst, mark }: Underline): Placed {
  const isDim = mark.quantity.kind !== "quantity";
  let text = "";
  for (let column = start; column < end; column++) {
    const isNumber = column >= number.start && column < number.end && !isDim;
    const signs = isNumber ? ["┯", "━"] : isDim ? ["┬", "┄"] : ["┬", "─"];
    text += signs[isFirst && column === start ? 0 : 1];
  }
  return { column: start, text, style: mark.style };
}

/** Less than this holds no word. */
const narrowest = 16;

/**
 * Places the labels from the last to the first, so that the lines to those before it pass on the left. A label stands on
 * the right of its line where it fits, else on the left, else broken on the wider side.
 */
function place({ underlines }: Row, width: number) {
  const lines: Placed[][] = [];
  const loose: Underline[] = [];
  const labelled = underlines.filter(({ isFirst }) => isFirst);
  /** The line that the label before was placed on, and where its signs begin; only where it takes one line. */
  let open: { readonly line: number; readonly column: number } | null = null;
  for (let index = labelled.length - 1; index >= 0; index--) {
    const underline = labelled[index];
    if (underline === undefined) continue;
    const { start: column, mark } = underline;
    const { style } = mark;
    const words = style === "dim" ? style : null;
    const size = displayWidth(mark.label);
    const { right, left } = roomBeside(column, labelled[index - 1]?.start ?? null, width);
    if (Math.max(right, left) < Math.min(size, narrowest)) {
      loose.unshift(underline);
      continue;
    }
    const isBeside = open !== null && column + 2 + size + 2 <= open.column;
    const first: number = isBeside && open !== null ? open.line : lines.length;
    const put = (line: number, ...placed: readonly Placed[]): void => {
      while (lines.length <= line) lines.push([]);
      lines[line]?.unshift(...placed);
    };
    for (let line = 0; line < first; line++) put(line, { column, text: "│", style });
    if (size <= right || (size > left && right >= left)) {
      const [start = "", ...more] = wrap(mark.label, right);
      put(first, { column, text: "╰ ", style }, { column: column + 2, text: start, style: words });
      for (const [offset, text] of more.entries()) put(first + 1 + offset, { column: column + 2, text, style: words });
      open = more.length === 0 ? { line: first, column } : null;
    } else {
      const broken = wrap(mark.label, left);
      const from = column - 1 - Math.max(...broken.map(displayWidth));
      for (const [offset, text] of broken.entries()) {
        const elbow: readonly Placed[] = offset === 0 ? [{ column, text: "╯", style }] : [];
        put(first + offset, { column: from, text, style: words }, ...elbow);
      }
      open = broken.length === 1 ? { line: first, column: from } : null;
    }
  }
  return { lines, loose };
}

function lineOf(placed: readonly Placed[], paint: Paint): string {
  let line = "";
  let width = 0;
  for (const { column, text, style } of placed) {
    line += " ".repeat(Math.max(0, column - width));
    line += style === null ? text : paint(style, text);
    width = Math.max(column, width) + displayWidth(text);
  }
  return line;
}
