import { type Document, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import type { Span } from "../text/span.js";
import type { YamlPath } from "./claim-set.js";

/** Where the entries of a YAML document stand, as spans of its text. */
export interface YamlPlaces {
  /** The value at a path; the nearest existing parent's key or value when there is none. */
  valueAt(path: YamlPath): Span;
  /** The key at a path; the nearest existing parent's when there is none. */
  keyAt(path: YamlPath): Span;
}

/** Looks places up in a document; the keys of each map are indexed once, so that long claim sets stay quick. */
export function yamlPlaces(doc: Document): YamlPlaces {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const known = indexes.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair]));
    indexes.set(map, known);
    return known;
  };
  const find = (path: YamlPath, wantKey: boolean): Span => {
    let node: unknown = doc.contents;
    let place: Span = { start: 0, end: 0 };
    for (const [index, step] of path.entries()) {
      const last = index === path.length - 1;
      if (isMap(node)) {
        const pair = pairsOf(node).get(String(step));
        if (!pair) return place;
        node = pair.value;
        place = spanOf(last && !wantKey && spanOf(pair.value) ? pair.value : pair.key) ?? place;
      } else if (isSeq(node) && typeof step === "number") {
        node = node.items[step];
        place = spanOf(node) ?? place;
      } else return place;
    }
    return place;
  };
  return { valueAt: (path) => find(path, false), keyAt: (path) => find(path, true) };
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}

function spanOf(node: unknown): Span | null {
  return isNode(node) && node.range ? { start: node.range[0], end: node.range[1] } : null;
}
