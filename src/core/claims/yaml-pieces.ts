import { isMap, isScalar, type Pair, type Scalar, type YAMLMap } from "yaml";
import { lineStartOf } from "./yaml-lines.js";

/**
 * A stretch of whole lines of a YAML text that begins with a key: of the top level, then with the first entry below it
 * (a head), or of an entry of a section.
 */
export interface YamlPiece {
  readonly start: number;
  /** Where its first key ends; a colon follows at once. */
  readonly keyEnd: number;
  readonly column: number;
  readonly isHead: boolean;
  /** The top level's key that it is of, with its value. */
  readonly section: Pair;
  readonly key: Scalar;
  /** The section's entries; null where they aren't written in lines of their own. */
  readonly map: YAMLMap | null;
  /** Those of the entries that are in the piece, half open. */
  readonly from: number;
  readonly to: number;
}

/** What texts were cut into, for as long as they are held: an edit is checked first, and read when it was made. */
const known = new WeakMap<YAMLMap, readonly YamlPiece[] | null>();

/** A text cut into pieces; null where its top level isn't written in lines that begin with keys. */
export function yamlPieces(text: string, top: YAMLMap): readonly YamlPiece[] | null {
  const before = known.get(top);
  if (before !== undefined) return before;
  const pieces = cut(text, top);
  known.set(top, pieces);
  return pieces;
}

function cut(text: string, top: YAMLMap): readonly YamlPiece[] | null {
  const pieces: YamlPiece[] = [];
  for (const section of top.items) {
    const { key, value } = section;
    const head = lineKey(text, key);
    if (!isScalar(key) || !head || head.column > 0) return null;
    const map = isMap(value) && isBlock(value) ? value : null;
    const heads = [{ ...head, from: 0 }];
    for (const [index, entry] of (map?.items ?? []).entries()) {
      const found = index > 0 && lineKey(text, entry.key);
      if (found) heads.push({ ...found, from: index });
    }
    heads.forEach((one, index) => {
      const to = heads[index + 1]?.from ?? map?.items.length ?? 0;
      pieces.push({ ...one, to, isHead: index === 0, section, key, map });
    });
  }
  return pieces;
}

/** Whether a map is written in lines of its own, with entries in it. */
export function isBlock(map: YAMLMap): boolean {
  return map.flow !== true && map.items.length > 0 && map.range !== null && map.range !== undefined;
}

/** Where a key stands that begins its line; null for others, and for a colon that doesn't follow at once. */
function lineKey(text: string, key: unknown): Pick<YamlPiece, "start" | "keyEnd" | "column"> | null {
  if (!isScalar(key) || !key.range) return null;
  const [from, keyEnd] = key.range;
  const start = lineStartOf(text, from);
  if (keyEnd === from || text.charAt(keyEnd) !== ":") return null;
  for (let at = start; at < from; at++) if (text.charAt(at) !== " ") return null;
  return { start, keyEnd, column: from - start };
}
