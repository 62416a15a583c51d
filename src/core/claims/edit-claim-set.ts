import { isAlias, isMap, isScalar, type Pair, type YAMLMap } from "yaml";
import type { TextEdit } from "../text/text-edit.js";
import { type ClaimSetEdit, checkEdits, type Data, isData, refused, unusual, whyNotEdited } from "./check-edits.js";
import type { ClaimSet } from "./claim-set.js";
import { editYamlMap, type KeyChange } from "./edit-yaml-map.js";

export type { ClaimSetEdit } from "./check-edits.js";

/** What is to change in one map of a claim set. */
export interface ClaimSetChange {
  /** Keys from the top to the map. */
  readonly path: readonly string[];
  /** What messages call the map. */
  readonly name: string;
  readonly keys: readonly KeyChange[];
}

/**
 * Edits that make the changes and touch no other line, in the text's order, none of them touching another. Nothing is
 * promised that isn't checked: the edited text is read again, and unless it holds exactly the old data with the changes,
 * the edit is refused.
 */
export function editClaimSet(claimSet: ClaimSet, changes: readonly ClaimSetChange[]): ClaimSetEdit {
  const { text, yaml } = claimSet;
  const whyNot = whyNotEdited(claimSet);
  if (whyNot !== null) return refused(whyNot);
  const { doc, value } = yaml;
  const find = finder();
  const edits: TextEdit[] = [];
  const done: ClaimSetChange[] = [];
  for (const change of changes) {
    const map = find(doc.contents, change);
    if (!isMap(map)) return refused(map);
    const keys = change.keys.map((one) => unlessHeld(one, valueAt(value, change.path)));
    const twice = keys.find(({ key, value }) => value !== undefined && find.pairs(map, key).length > 1);
    if (twice) return refused(`“${twice.key}” stands twice in ${change.name}: remove one of them and try again.`);
    const planned = editYamlMap(text, map, keys);
    if (!planned) return refused(unusual(change.name));
    edits.push(...planned);
    done.push({ ...change, keys });
  }
  const checked = checkEdits(claimSet, edits, withChanges(value, done));
  if (!checked) return refused(unusual(changes.length === 1 ? (changes[0]?.name ?? "") : "the claim set"));
  return { kind: "edits", edits: checked.edits };
}

/** Looks maps up by path, with an index of each map on the way; what isn't there comes as the sentence to say. */
function finder() {
  const indexes = new Map<YAMLMap, Map<string, Pair[]>>();
  const pairs = (map: YAMLMap, key: string): readonly Pair[] => {
    const index = indexes.get(map) ?? indexed(map);
    indexes.set(map, index);
    return index.get(key) ?? [];
  };
  const find = (root: unknown, { path, name }: ClaimSetChange): YAMLMap | string => {
    let node = root;
    for (const step of path) {
      if (!isMap(node)) break;
      const [pair, second] = pairs(node, step);
      if (second) return `“${step}” stands twice in the claim set: remove one of them and try again.`;
      node = pair?.value;
    }
    if (isAlias(node)) return `In this claim set, ${name} is written through a YAML alias: write it out and try again.`;
    return isMap(node) ? node : `In this claim set, ${name} is no map of keys and values: mend it and try again.`;
  };
  return Object.assign(find, { pairs });
}

function indexed(map: YAMLMap): Map<string, Pair[]> {
  const index = new Map<string, Pair[]>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const known = index.get(key);
    if (known) known.push(pair);
    else index.set(key, [pair]);
  }
  return index;
}

/** The change, or none where the key holds that already. */
function unlessHeld(change: KeyChange, holder: unknown): KeyChange {
  const held = isData(holder) && Object.hasOwn(holder, change.key) ? holder[change.key] : null;
  return change.value === held ? { key: change.key, value: undefined } : change;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((holder, step) => (isData(holder) ? holder[step] : undefined), value);
}

/** The data after the changes. What an alias shares with other places is copied first, so that those stay as they are. */
function withChanges(value: unknown, changes: readonly ClaimSetChange[]): unknown {
  const copies = new Set<unknown>();
  const copyOnce = (data: unknown): Data => {
    if (copies.has(data) && isData(data)) return data;
    const copy = isData(data) ? { ...data } : {};
    copies.add(copy);
    return copy;
  };
  const root = copyOnce(value);
  for (const { path, keys } of changes) {
    let holder = root;
    for (const step of path) {
      const inner = copyOnce(holder[step]);
      holder[step] = inner;
      holder = inner;
    }
    for (const { key, value } of keys) {
      if (value === null) delete holder[key];
      else if (value !== undefined) holder[key] = value;
    }
  }
  return root;
}
