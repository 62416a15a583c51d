/** Columns that a label may take on each side of the line that leads to it. */
export interface Room {
  readonly right: number;
  readonly left: number;
}

/**
 * The room of a label under `column`.
 * @param before the column of the quantity before it, whose own line passes there; null for none
 * @param width of the terminal, from the column where rows begin
 */
export function roomBeside(column: number, before: number | null, width: number): Room {
  return { right: width - column - 2, left: column - 1 - (before === null ? 0 : before + 2) };
}
