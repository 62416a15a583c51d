import type { KeptRun, WireRange } from "../protocol/lsp.js";

/** Where an item stood in the list before, and how many lines further down the source it stands now. */
export interface KeptPlace {
  readonly from: number;
  readonly lines: number;
}

/** A list in which items that stand elsewhere already are told as runs. */
export function inRuns<Item extends object>(
  items: readonly Item[],
  placeOf: (item: Item, index: number) => KeptPlace | null,
): readonly (Item | KeptRun)[] {
  const pieces: (Item | KeptRun)[] = [];
  let run: { kept: number; readonly from: number; readonly lines: number } | null = null;
  for (const [index, item] of items.entries()) {
    const place = placeOf(item, index);
    if (place && run && run.from + run.kept === place.from && run.lines === place.lines) {
      run.kept++;
      continue;
    }
    run = place && { kept: 1, ...place };
    pieces.push(run ?? item);
  }
  return pieces;
}

/**
 * Finds items of a list by their names, for whoever asks in the order of a newer list. While somebody types, items keep their
 * order: they are looked up only where some came or went.
 */
export function placesIn<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): (name: string, index: number) => number | undefined {
  let places: ReadonlyMap<string, number> | null = null;
  let further = 0;
  return (name, index) => {
    const there = items[index + further];
    if (there !== undefined && nameOf(there) === name) return index + further;
    places ??= new Map(items.map((item, place) => [nameOf(item), place]));
    const place = places.get(name);
    if (place !== undefined) further = place - index;
    return place;
  };
}

/** How many lines further down a range stands now; null where that is not all. */
export function linesBetween(before: WireRange | null, now: WireRange | null): number | null {
  if (before === null || now === null) return before === now ? 0 : null;
  const lines = now.start.line - before.start.line;
  const isAll =
    now.end.line - before.end.line === lines &&
    now.start.character === before.start.character &&
    now.end.character === before.end.character;
  return isAll ? lines : null;
}
