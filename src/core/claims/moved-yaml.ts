import { isMap, isPair, isScalar, isSeq, Pair, type Range, Scalar, YAMLMap, YAMLSeq } from "yaml";

/** A pair that moved: what it was made of, and how far that is off. */
interface Move {
  readonly from: Pair;
  readonly by: number;
}

/** Where moved pairs came from, so that one that moves again and again is made of the first. */
const origins = new WeakMap<Pair, Move>();

/**
 * A key with its value as it stands so many code units further on. Both are copied when somebody asks for them: of a
 * large text that moved, hardly any is asked for.
 */
export function movedPair(pair: Pair, by: number): Pair {
  if (by === 0) return pair;
  const before = origins.get(pair);
  const from = before?.from ?? pair;
  const total = (before?.by ?? 0) + by;
  if (total === 0) return from;
  const moved = new MovedPair(null);
  origins.set(moved, { from, by: total });
  return moved;
}

/** A pair whose key and value are made when they are read first. */
class MovedPair extends Pair<unknown, unknown> {}

for (const part of ["key", "value"] as const) {
  Object.defineProperty(MovedPair.prototype, part, {
    get(this: MovedPair): unknown {
      const move = origins.get(this);
      return move && hold(this, part, movedNode(move.from[part], move.by));
    },
    set(this: MovedPair, value: unknown): void {
      // The constructor's key and value are nobody's.
      if (origins.has(this)) hold(this, part, value);
    },
  });
}

function hold(pair: MovedPair, part: "key" | "value", value: unknown): unknown {
  Object.defineProperty(pair, part, { enumerable: true, configurable: true, writable: true, value });
  return value;
}

/** The pair that one came of by moving, and how far it moved; a pair that never moved is its own. */
export function originOf(pair: Pair): { readonly from: Pair; readonly by: number } {
  return origins.get(pair) ?? { from: pair, by: 0 };
}

/** A copy of a node without aliases, so many code units further on. */
export function movedNode(node: unknown, by: number): unknown {
  if (isScalar(node)) return Object.assign(new Scalar(node.value), node, rangeOf(node.range, by));
  if (isMap(node)) {
    const items = node.items.map(({ key, value }) => new Pair(movedNode(key, by), movedNode(value, by)));
    return Object.assign(new YAMLMap(node.schema), node, rangeOf(node.range, by), { items });
  }
  if (isSeq(node)) {
    const items = node.items.map((item) =>
      isPair(item) ? new Pair(movedNode(item.key, by), movedNode(item.value, by)) : movedNode(item, by),
    );
    return Object.assign(new YAMLSeq(node.schema), node, rangeOf(node.range, by), { items });
  }
  return node;
}

function rangeOf(range: Range | null | undefined, by: number): { readonly range?: Range } {
  return range ? { range: [range[0] + by, range[1] + by, range[2] + by] } : {};
}
