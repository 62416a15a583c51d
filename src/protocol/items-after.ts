import type { KeptRun, WireRange } from "./lsp.js";

/** A list as it is sent to somebody who may have an edition of it: its items in order, those that stayed as runs. */
export interface ListEdition<Item> {
  readonly edition: number;
  /** The edition that runs are of; 0 where the list is whole. */
  readonly since: number;
  readonly items: readonly (Item | KeptRun)[];
}

/** The items of a list, from those that it had before and what changed; runs beyond what was there give nothing. */
export function itemsAfter<Item extends object>(
  before: readonly Item[],
  pieces: readonly (Item | KeptRun)[],
): readonly Item[] {
  return pieces.flatMap((piece) => (isRun(piece) ? runOf(before, piece) : piece));
}

/** Whether a piece of a list stands for items that were there before. */
export function isRun(piece: object): piece is KeptRun {
  return "kept" in piece;
}

function runOf<Item extends object>(before: readonly Item[], { kept, from, lines }: KeptRun): readonly Item[] {
  const run = before.slice(from, from + kept);
  return lines === 0 ? run : run.map((item) => moved(item, lines));
}

/** An item whose range, if it has one, stands so many lines further down. */
function moved<Item extends object>(item: Item, lines: number): Item {
  const { range } = item as { readonly range?: WireRange | null };
  if (!range) return item;
  const { start, end } = range;
  const now = { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
  return { ...item, range: now };
}
