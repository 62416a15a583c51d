import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { TextEdit } from "../../text/text-edit.js";
import { addToList, addToMap, fillKey } from "../add-yaml-entry.js";
import { type CheckedEdits, checkEdits, refused, unusual, whyNotEdited } from "../check-edits.js";
import type { ClaimSet, YamlPath } from "../claim-set.js";
import { isNothing } from "../is-nothing.js";
import { removeYamlEntry } from "../remove-yaml-entry.js";
import { schemaKeysAt } from "../schema-at.js";
import { setYamlText } from "../set-yaml-text.js";
import { validateClaimSet } from "../validate-claim-set.js";
import type { YamlStyle, YamlValue } from "../write-yaml-value.js";
import { yamlLayoutOf } from "../yaml-layout-of.js";
import { changedAt, emptiedBy } from "./changed-at.js";

/**
 * This folder holds every edit that people make to a claim set through a tool. Each is a function from a claim set to
 * edits of its text, or to a refusal in one sentence; none throws. They touch only their own lines, and are given only
 * when the edited text was read again and holds exactly the data as they were with the change, and no new fault.
 */

/** What is to be done to a claim set, gathered step by step. Steps must not build on each other. */
export interface Draft {
  /**
   * Sets a key of a map. What is missing on the way to it is made; a new key gets the place that the schema's order gives
   * it, or, among ids, the last or the one behind another id.
   */
  put(
    path: YamlPath,
    value: YamlValue,
    how?: { readonly style?: YamlStyle; readonly after?: string | undefined },
  ): void;
  /** Adds an entry at the end of a list, which is made if it is missing. */
  append(path: YamlPath, value: YamlValue, style?: YamlStyle): void;
  /** Removes what stands at a path, and the map or list around it when nothing else is in there. */
  remove(path: YamlPath): void;
  /** Replaces a stretch of the text by which what stands at paths becomes other data. */
  replace(edits: readonly TextEdit[], change: (data: unknown) => unknown): void;
  /** Gives up, with the sentence to say; only the first one counts. */
  refuse(message: string): void;
}

/** Edits with the claim set as it is read after them, or a refusal. */
export type Drafted =
  | ({ readonly kind: "edits" } & CheckedEdits)
  | { readonly kind: "refused"; readonly message: string };

/**
 * The edits that a plan comes to, checked.
 * @param name what messages call that which is edited
 */
export function draftEdits(claimSet: ClaimSet, name: string, plan: (draft: Draft) => void): Drafted {
  const whyNot = whyNotEdited(claimSet);
  if (whyNot !== null) return refused(whyNot);
  const { text, yaml } = claimSet;
  const edits: TextEdit[] = [];
  let wanted = yaml.value;
  let message: string | null = null;
  const layout = yamlLayoutOf(text, yaml.doc);
  const refuse = (why: string): void => {
    message ??= why;
  };
  const take = (planned: readonly TextEdit[] | string | null): void => {
    if (planned === null || typeof planned === "string") refuse(planned ?? unusual(name));
    else edits.push(...planned);
  };
  const checkKeys = (path: YamlPath, value: YamlValue): void => {
    if (path.includes(unreadableKey) || hasKey(value, unreadableKey)) {
      refuse(`A claim set can't hold anything called “${unreadableKey}”.`);
    }
  };
  const putAt: (...given: Parameters<Draft["put"]>) => readonly TextEdit[] | string | null = (
    path,
    value,
    how = {},
  ) => {
    const { style = "auto", after } = how;
    const key = String(path.at(-1));
    const found = findPlace(yaml.doc.contents, path, name);
    if (typeof found === "string") return found;
    const { holder, entry } = found;
    if (holder && entry) {
      if (!isMap(holder) || !isPair(entry)) return unusual(name);
      if (typeof value !== "string") return fillKey(text, holder, entry, value, style, layout);
      return isScalar(entry.value) && entry.value.value === value
        ? []
        : setYamlText(text, holder, entry, value, layout);
    }
    if (path.length < 2 && !isMap(holder)) return unusual(name);
    if (!isMap(holder) || holder.items.length === 0) return putAt(path.slice(0, -1), { [key]: value }, { style });
    const order = schemaKeysAt(path.slice(0, -1)).map((one) => one.name);
    const before = pairBefore(holder, order, key, after);
    return addToMap(text, holder, before, [key, value], path.length > 1 ? alike(before, style) : style, layout);
  };
  plan({
    refuse,
    put: (path, value, how) => {
      checkKeys(path, value);
      take(putAt(path, value, how));
      wanted = changedAt(wanted, path, () => value);
    },
    append: (path, value, style = "auto") => {
      checkKeys(path, value);
      const found = findPlace(yaml.doc.contents, path, name);
      const list = typeof found === "string" || !isPair(found.entry) ? null : found.entry.value;
      const hasEntries = isSeq(list) && list.items.length > 0;
      take(hasEntries ? addToList(text, list, value, style, layout) : putAt(path, [value], { style }));
      wanted = changedAt(wanted, path, (old) => [...(Array.isArray(old) ? old : []), value]);
    },
    remove: (path) => {
      const gone = emptiedBy(wanted, path);
      const inner = findPlace(yaml.doc.contents, path, name);
      const outer = findPlace(yaml.doc.contents, gone, name);
      if (typeof inner === "string" || typeof outer === "string") return take(typeof inner === "string" ? inner : null);
      const isKept = gone.length < path.length && hasCommentBefore(text, outer.entry, inner.entry);
      const { holder, entry } = isKept ? inner : outer;
      take(holder && entry ? removeYamlEntry(text, holder, entry) : unusual(name));
      if (isKept) take(emptyAt(text, outer.entry, isMap(inner.holder) ? "{}" : "[]"));
      const emptied = isMap(inner.holder) ? {} : [];
      wanted = changedAt(wanted, gone, () => (isKept ? emptied : undefined));
    },
    replace: (planned, change) => {
      take(planned);
      wanted = change(wanted);
    },
  });
  if (message !== null) return refused(message);
  const checked = checkEdits(claimSet, edits, wanted);
  if (!checked) return refused(unusual(name));
  const fault = newFault(yaml.value, checked.after.value);
  return fault === null ? { kind: "edits", ...checked } : refused(`This doesn't fit ${name}: ${fault}.`);
}

/** A key that the schema's reader leaves out in silence, since it means something else in JavaScript. */
const unreadableKey = "__proto__";

function hasKey(value: YamlValue, key: string): boolean {
  if (typeof value === "string") return false;
  return Object.hasOwn(value, key) || Object.values(value).some((held: YamlValue) => hasKey(held, key));
}

interface Place {
  /** The map or list that the last step leads into; null when it is missing or empty. */
  readonly holder: YAMLMap | YAMLSeq | null;
  /** The key with its value, or the entry of a list, that stands at the path; null when there is none. */
  readonly entry: unknown;
}

function findPlace(root: unknown, path: YamlPath, name: string): Place | string {
  let node = root;
  let place: Place = { holder: null, entry: null };
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) return `In this claim set, ${name} is written through a YAML alias: write it out and try again.`;
    if (isMap(node)) {
      const [pair, second] = node.items.filter(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (second) return `“${step}” stands twice in the claim set: remove one of them and try again.`;
      place = { holder: node, entry: pair ?? null };
      node = pair?.value;
    } else if (isSeq(node) && typeof step === "number") {
      place = { holder: node, entry: node.items[step] ?? null };
      node = node.items[step];
    } else if (node === undefined || node === null || isNothing(node)) {
      place = { holder: null, entry: null };
      node = undefined;
    } else {
      const holding = depth === 0 ? "the file" : `“${path[depth - 1]}”`;
      return `In this claim set, ${holding} holds something else than keys with values: mend it and try again.`;
    }
  }
  return place;
}

/** The pair that a new key follows; null when it is to be the first. */
function pairBefore({ items }: YAMLMap, order: readonly string[], key: string, after: string | undefined): Pair | null {
  const nameOf = ({ key: one }: Pair): string => (isScalar(one) ? String(one.value) : "");
  const named = after === undefined ? undefined : items.find((pair) => nameOf(pair) === after);
  if (named) return named;
  if (order.length === 0) return items.at(-1) ?? null;
  const earlier = order.slice(0, Math.max(order.indexOf(key), 0)).toReversed();
  for (const one of earlier) {
    const pair = items.find((candidate) => nameOf(candidate) === one);
    if (pair) return pair;
  }
  return null;
}

/** The style of a neighbour on one line, where none is asked for. */
function alike(neighbour: Pair | null, style: YamlStyle): YamlStyle {
  const value: unknown = neighbour?.value;
  if (style !== "auto" || !isMap(value)) return style;
  return value.flow ? "flow" : "block";
}

/** Whether a person wrote something between a key and the first entry below it, which then stays, and the key with it. */
function hasCommentBefore(text: string, pair: unknown, entry: unknown): boolean {
  const key = isPair(pair) && isScalar(pair.key) ? pair.key.range : null;
  const node = isPair(entry) ? entry.key : entry;
  const start = (isScalar(node) || isMap(node)) && node.range ? node.range[0] : 0;
  return key !== null && key !== undefined && text.slice(key[1], start).includes("#");
}

/** The edit that writes an empty map or list behind a key's colon. */
function emptyAt(text: string, pair: unknown, empty: string): readonly TextEdit[] | null {
  const end = isPair(pair) && isScalar(pair.key) ? pair.key.range?.[1] : undefined;
  const colon = end === undefined ? -1 : text.indexOf(":", end);
  return colon < 0 ? null : [{ span: { start: colon + 1, end: colon + 1 }, text: ` ${empty}` }];
}

/** What the schema says against the data after an edit and didn't before; null when that is nothing. */
function newFault(before: unknown, after: unknown): string | null {
  const faults = validateClaimSet(after, "").faults;
  if (faults.length === 0) return null;
  const old = validateClaimSet(before, "").faults;
  // Places in lists move when an entry goes.
  if (faults.length <= old.length) return null;
  const known = new Set(old.map(({ path }) => JSON.stringify(path)));
  const fault = faults.find(({ path }) => !known.has(JSON.stringify(path))) ?? faults[0];
  if (!fault) return null;
  const where = fault.path.join(".");
  switch (fault.kind) {
    case "unknown-key":
      return `“${fault.key}” is no key of ${where}`;
    case "missing":
      return `${where} is missing`;
    case "wrong-type":
      return `${where} can't be read, ${fault.message}`;
    default:
      return fault satisfies never;
  }
}
