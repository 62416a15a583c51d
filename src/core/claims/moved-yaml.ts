import { isMap, isPair, isScalar, isSeq, Pair, type Range, Scalar, YAMLMap, YAMLSeq } from "yaml";

/** Where moved pairs came from, so that one that moves again and again is made of the first. */
const origins = new WeakMap<Pair, { readonly from: Pair; readonly by: number }>();

/**
 * A key with its value as it stands so many code units further on. Its value is copied when somebody asks for it: of a
 * large text that moved, hardly any is asked for.
 */
export function movedPair(pair: Pair, by: number): Pair {
  if (by === 0) return pair;
  const before = origins.get(pair);
  const from = before?.from ?? pair;
  const total = (before?.by ?? 0) + by;
  if (total === 0) return from;
  const moved = new Pair<unknown, unknown>(movedNode(from.key, total), null);
  origins.set(moved, { from, by: total });
  const own = { enumerable: true, configurable: true };
  const hold = (value: unknown): unknown => {
    Object.defineProperty(moved, "value", { ...own, writable: true, value });
    return value;
  };
  Object.defineProperty(moved, "value", { ...own, get: () => hold(movedNode(from.value, total)), set: hold });
  return moved;
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
