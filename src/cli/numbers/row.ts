import type { Span } from "../../core/text/span.js";
import type { Cell } from "./cells.js";
import type { Mark } from "./mark.js";

/** A stretch of a row that is underlined; columns from 0, the end excluded. */
export interface Underline extends Span {
  readonly mark: Mark;
  /** The columns of the number with its magnitude word, without what qualifies it; empty where the number stands on another row. */
  readonly number: Span;
  /** Whether the quantity begins here: its label hangs on this underline. */
  readonly isFirst: boolean;
}

/** A line of a sentence on the terminal. */
export interface Row {
  readonly text: string;
  readonly width: number;
  readonly underlines: readonly Underline[];
  /** Where the row begins in the text. */
  readonly start: number;
}

/** The row that cells make, with an underline for each mark in it. */
export function rowOf(cells: readonly Cell[], marks: readonly Mark[]): Row {
  const columns = [0];
  for (const { width } of cells) columns.push((columns.at(-1) ?? 0) + width);
  const columnsOf = (span: Span): Span => {
    const first = cells.findIndex(({ end }) => end > span.start);
    const behind = cells.findIndex(({ start }) => start >= span.end);
    const from = first < 0 ? cells.length : first;
    let to = Math.max(from, behind < 0 ? cells.length : behind);
    while (to > from && cells[to - 1]?.text.trim() === "") to--;
    return { start: columns[from] ?? 0, end: columns[to] ?? 0 };
  };
  const start = cells[0]?.start ?? 0;
  const underlines = marks.flatMap((mark): readonly Underline[] => {
    const { span } = mark.quantity;
    const place = columnsOf(span);
    if (place.start === place.end) return [];
    return [{ ...place, mark, number: columnsOf(figureOf(mark.quantity)), isFirst: span.start >= start }];
  });
  return {
    text: cells
      .map(({ text }) => text)
      .join("")
      .trimEnd(),
    width: columns.at(-1) ?? 0,
    underlines,
    start,
  };
}

/** The number with what belongs to it ("billion", "orders of magnitude"), up to the words that qualify it. */
function figureOf({ span, numberSpan: { start, end }, parts }: Mark["quantity"]): Span {
  const behind = [parts.unit, parts.hedge, parts.comparator].flatMap((part) =>
    part !== null && part.start >= end ? [part.start] : [],
  );
  return { start, end: Math.min(span.end, ...behind) };
}
