/** Lines of a document that are seen, 0-based, the last one included. */
export interface LinesSeen {
  readonly first: number;
  readonly last: number;
}

/** What stands at a place of a document. */
interface Placed {
  readonly range: { readonly start: { readonly line: number } };
}

/** So many threads are no burden: all of them stand, wherever one looks. */
const few = 100;
/** How many lines above and below those seen count as near. */
const margin = 40;
/** How many threads stand near what is seen at most. */
const maxNear = 150;

/**
 * The keys of threads that have to stand: all where they are few, else those near the lines seen, the nearest first. The
 * others are made when one comes near.
 */
export function nearThreads(placed: ReadonlyMap<string, Placed>, seen: readonly LinesSeen[]): ReadonlySet<string> {
  if (placed.size <= few) return new Set(placed.keys());
  const near = [...placed].flatMap(([key, { range }]) => {
    const distance = Math.min(...seen.map((lines) => distanceOf(range.start.line, lines)));
    return distance <= margin ? [{ key, distance }] : [];
  });
  const nearest = near.toSorted((a, b) => a.distance - b.distance).slice(0, maxNear);
  return new Set(nearest.map(({ key }) => key));
}

function distanceOf(line: number, { first, last }: LinesSeen): number {
  return Math.max(first - line, line - last, 0);
}
