import { displayWidth } from "../terminal/display-width.js";
import type { Paint, Style } from "../terminal/paint.js";
import { wrap } from "../terminal/wrap.js";
import { type Room, roomBeside } from "./label-room.js";
import type { Row, Underline } from "./row.js";

/** The lines below a row: the underlines, and how each quantity was read, tied to it by a line. */
export function labelLines(row: Row, width: number, paint: Paint): readonly string[] {
  const { lines, loose } = place(row, width);
  return [
    lineOf(row.underlines.map(underlineText), paint),
    ...lines.map((words) => lineOf(words, paint)),
    ...loose.flatMap(({ mark }) =>
      wrap(`${mark.words} → ${mark.label}`, width, "", "  ").map((line) =>
        mark.style === "dim" ? paint("dim", line) : line,
      ),
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
    const chosen = sideOf(mark.label, roomBeside(column, labelled[index - 1]?.start ?? null, width));
    if (chosen === null) {
      loose.unshift(underline);
      continue;
    }
    const { side, broken } = chosen;
    const from = side === "right" ? column + 2 : column - 1 - widest(broken);
    const behind = side === "right" ? from + widest(broken) : column + 1;
    const isBeside: boolean = open !== null && behind + 2 <= open.column && broken.length === 1;
    const first: number = isBeside && open !== null ? open.line : lines.length;
    const put = (line: number, text: string, at: number, as: Style | null): void => {
      while (lines.length <= line) lines.push([]);
      lines[line]?.push({ column: at, text, style: as });
    };
    for (let line = 0; line < first; line++) put(line, "│", column, style);
    put(first, side === "right" ? "╰" : "╯", column, style);
    for (const [offset, text] of broken.entries()) {
      const at = side === "right" ? from : column - 1 - displayWidth(text);
      put(first + offset, text, at, style === "dim" ? style : null);
    }
    open = broken.length === 1 ? { line: first, column: Math.min(from, column) } : null;
  }
  return { lines, loose };
}

/** The side of its line on which a label stands, and its lines there; null where it fits on neither. */
function sideOf(label: string, { right, left }: Room): { side: "right" | "left"; broken: readonly string[] } | null {
  const size = displayWidth(label);
  if (size <= right) return { side: "right", broken: [label] };
  if (size <= left) return { side: "left", broken: [label] };
  const [side, room] = right >= left ? (["right", right] as const) : (["left", left] as const);
  if (room < narrowest) return null;
  const broken = wrapLabel(label, room);
  return widest(broken) <= room ? { side, broken } : null;
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map(displayWidth));
}

/** Breaks a label at its commas where its parts fit, else between words. */
function wrapLabel(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of label.split(/(?<=,) /)) {
    const before = lines.at(-1);
    if (before !== undefined && displayWidth(before) + 1 + displayWidth(part) <= width) {
      lines[lines.length - 1] = `${before} ${part}`;
    } else lines.push(...wrap(part, width));
  }
  return lines;
}

function lineOf(placed: readonly Placed[], paint: Paint): string {
  let line = "";
  let width = 0;
  for (const { column, text, style } of placed.toSorted((some, other) => some.column - other.column)) {
    line += " ".repeat(Math.max(0, column - width));
    line += style === null ? text : paint(style, text);
    width = Math.max(column, width) + displayWidth(text);
  }
  return line;
}
