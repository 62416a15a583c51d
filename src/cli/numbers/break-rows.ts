import { displayWidth } from "../terminal/display-width.js";
import type { Cell } from "./cells.js";
import { roomBeside } from "./label-room.js";
import type { Mark } from "./mark.js";
import { type Row, rowOf } from "./row.js";

/**
 * Breaks a sentence into rows of at most `width` columns: at spaces, but not inside a quantity where that can be helped,
 * and before a quantity whose label would find no room beside those before it.
 * @param marks in reading order
 */
export function breakRows(cells: readonly Cell[], marks: readonly Mark[], width: number): readonly Row[] {
  const rows: Row[] = [];
  let row: Piece = emptyPiece;
  const close = (): void => {
    if (row.cells.length > 0) rows.push(rowOf(withoutSpaces(row.cells), row.marks));
    row = emptyPiece;
  };
  for (const whole of piecesOf(cells, marks)) {
    // A word that fits on no row of its own, or whose own labels don't, is broken where it must.
    for (const piece of whole.width <= width && hasRoomInside(whole, width) ? [whole] : partsOf(whole, width)) {
      if (row.width + piece.width > width || !hasRoom(row, piece, width)) close();
      if (row.cells.length > 0 || !piece.isSpace) row = joined(row, piece);
    }
  }
  close();
  return rows;
}

/** Cells that stay together: a word with the quantities in it, or the space between two. */
interface Piece {
  readonly cells: readonly Cell[];
  readonly width: number;
  /** Those that begin or go on in these cells, in order. */
  readonly marks: readonly Mark[];
  readonly isSpace: boolean;
  /** Where the last quantity that begins here does so, in columns from the piece's start; null for none. */
  readonly lastStart: number | null;
}

const emptyPiece: Piece = { cells: [], width: 0, marks: [], isSpace: false, lastStart: null };

/** A longer word was never written to be read; what is done for each quantity of a word stays cheap. */
const longestPiece = 200;

function* piecesOf(cells: readonly Cell[], marks: readonly Mark[]): Generator<Piece> {
  let from = 0;
  let firstMark = 0;
  let firstOfPiece = 0;
  for (let to = 1; to <= cells.length; to++) {
    const [before, cell] = [cells[to - 1], cells[to]];
    while ((marks[firstMark]?.quantity.span.end ?? Number.POSITIVE_INFINITY) <= (before?.start ?? 0)) firstMark++;
    const { span } = marks[firstMark]?.quantity ?? {};
    const isInside = cell !== undefined && span !== undefined && span.start < cell.start && cell.start < span.end;
    const isSame = cell !== undefined && isSpaceCell(before) === isSpaceCell(cell);
    if (isInside || (isSame && to - from < longestPiece)) continue;
    let behind = firstMark;
    while (behind < marks.length && (marks[behind]?.quantity.span.start ?? 0) < (before?.end ?? 0)) behind++;
    yield pieceOf(cells.slice(from, to), marks.slice(firstOfPiece, behind));
    from = to;
    firstOfPiece = firstMark;
  }
}

function pieceOf(cells: readonly Cell[], marks: readonly Mark[]): Piece {
  const [start, end] = [cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0];
  const inside = marks.filter(({ quantity: { span } }) => span.start < end && span.end > start);
  const { width, underlines } = rowOf(cells, inside);
  const isSpace = inside.length === 0 && cells.every(isSpaceCell);
  const lastStart = underlines.filter(({ isFirst }) => isFirst).at(-1)?.start ?? null;
  return { cells, width, marks: inside, isSpace, lastStart };
}

/** The quantities and the other characters of a piece each alone; a quantity that is wider than a row is broken too. */
function* partsOf(piece: Piece, width: number): Generator<Piece> {
  const alone = piece.cells.map((cell) => pieceOf([cell], piece.marks));
  for (let from = 0; from < alone.length; ) {
    const [mark] = alone[from]?.marks ?? [];
    let to = from + 1;
    while (mark !== undefined && alone[to]?.marks[0] === mark) to++;
    const part = pieceOf(piece.cells.slice(from, to), piece.marks);
    if (part.width <= width) yield part;
    else yield* alone.slice(from, to);
    from = to;
  }
}

/** Whether the labels of the quantities in one word find room when the word begins a row. */
function hasRoomInside({ marks, cells }: Piece, width: number): boolean {
  if (marks.length < 2) return true;
  const { underlines } = rowOf(cells, marks);
  return underlines.every(({ start, mark }, index) => {
    const { right, left } = roomBeside(start, underlines[index - 1]?.start ?? null, width);
    return Math.max(right, left) >= Math.min(displayWidth(mark.label), comfortable);
  });
}

function joined(row: Piece, piece: Piece): Piece {
  const lastStart = piece.lastStart === null ? row.lastStart : row.width + piece.lastStart;
  return {
    cells: [...row.cells, ...piece.cells],
    width: row.width + piece.width,
    marks: [...row.marks, ...piece.marks.filter((mark) => mark !== row.marks.at(-1))],
    isSpace: false,
    lastStart,
  };
}

/** Whether the label of the first quantity that begins in `piece` finds room when the piece stands behind `row`. */
function hasRoom(row: Piece, piece: Piece, width: number): boolean {
  const first = piece.marks.find(({ quantity }) => quantity.span.start >= (piece.cells[0]?.start ?? 0));
  if (!first || row.lastStart === null) return true;
  const { underlines } = rowOf(piece.cells, [first]);
  const column = row.width + (underlines[0]?.start ?? 0);
  const { right, left } = roomBeside(column, row.lastStart, width);
  return Math.max(right, left) >= Math.min(displayWidth(first.label), comfortable);
}

/** A label is not squeezed into less than this. */
const comfortable = 34;

function withoutSpaces(cells: readonly Cell[]): readonly Cell[] {
  const last = cells.findLastIndex((cell) => !isSpaceCell(cell));
  return cells.slice(0, last + 1);
}

function isSpaceCell(cell: Cell | undefined): boolean {
  return cell !== undefined && /^\s+$/.test(cell.text);
}
