import { isAlias, isMap, isScalar, type Pair, type YAMLMap } from "yaml";
import { lineIndexOf } from "../text/line-index.js";
import { applyEdits, type TextEdit } from "../text/text-edit.js";
import type { ClaimSet } from "./claim-set.js";
import { editYamlMap, type KeyChange } from "./edit-yaml-map.js";
import { maxClaimSetLength } from "./parse-claim-set.js";
import { readYaml } from "./read-yaml.js";

/** Edits of a claim set's text, or one sentence on why there are none and what to do. */
export type ClaimSetEdit =
  | { readonly kind: "edits"; readonly edits: readonly TextEdit[] }
  | { readonly kind: "refused"; readonly message: string };

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
  if (claimSet.readOnly) return refused("This claim set is of another format version or too large: edit it by hand.");
  const { doc, value, fault } = yaml;
  if (fault) {
    const { line } = lineIndexOf(text).placeOf(fault.span.start);
    return refused(`Line ${line} of the claim set is not valid YAML: mend it and try again.`);
  }
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
  const joined = joinEdits(edits);
  const edited = applyEdits(text, joined);
  const after = readYaml(edited);
  const sound = edited.length <= maxClaimSetLength && !after.fault && isSame(after.value, withChanges(value, done));
  if (!sound) return refused(unusual(changes.length === 1 ? (changes[0]?.name ?? "") : "the claim set"));
  return { kind: "edits", edits: joined };
}

function refused(message: string): ClaimSetEdit {
  return { kind: "refused", message };
}

function unusual(name: string): string {
  return `Editing ${name} here would change something else too, because of a YAML anchor, an alias or an unusual layout: edit it by hand.`;
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

/** Edits in the text's order; those that touch become one. */
function joinEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = joined.at(-1);
    if (last && edit.span.start <= last.span.end) {
      const span = { start: last.span.start, end: Math.max(last.span.end, edit.span.end) };
      joined[joined.length - 1] = { span, text: last.text + edit.text };
    } else joined.push(edit);
  }
  return joined;
}

type Data = Record<string, unknown>;

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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

/** Whether two pieces of plain data are equal, in whatever order their keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((entry, index) => isSame(entry, b[index]));
  }
  if (!isData(a) || !isData(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
