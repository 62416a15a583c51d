import { type Document, isMap, isPair, isScalar, isSeq, type Pair } from "yaml";
import type { Span } from "../text/span.js";
import type { ClaimSet, YamlPath } from "./claim-set.js";
import { originOf } from "./moved-yaml.js";
import { keyMeaning, type NameKind, type NameMeaning, valueMeaning } from "./name-meaning.js";
import { selectionAround } from "./selection-around.js";
import type { MapAround } from "./yaml-cursor.js";

/** A name where it stands in a claim set's text. */
export interface NameUse {
  readonly kind: NameKind;
  /** The id, the column's name, the cell's text; of a cell its row's key. */
  readonly text: string;
  readonly span: Span;
  /** Whether it is declared here. */
  readonly declares: boolean;
  /** The table that a column, a cell or its text is in, by its id. */
  readonly table: string | null;
  /** The column that a text of a cell is in. */
  readonly column: string | null;
  readonly path: YamlPath;
}

const known = new WeakMap<Document, readonly NameUse[]>();

/** The names of an entry of a section, as they stood when they were found: so far from where its pair stood at first. */
interface EntryNames {
  readonly section: string;
  readonly names: readonly NameUse[];
  readonly by: number;
}

/** What was found in entries, for as long as they are held: of a claim set that changes, all others stay. */
const knownEntries = new WeakMap<Pair, EntryNames>();

/** Every name in a claim set in the order of its text; found once for each version of it. */
export function namesIn({ yaml: { doc }, text }: Pick<ClaimSet, "yaml" | "text">): readonly NameUse[] {
  const before = known.get(doc);
  if (before) return before;
  const found: NameUse[] = [];
  const top = doc.contents;
  for (const section of isMap(top) ? top.items : []) {
    if (!isPair(section) || !isScalar(section.key)) continue;
    const name = String(section.key.value);
    if (!isMap(section.value)) walk(section.value, [name], [], text, found);
    else for (const pair of section.value.items) found.push(...namesOfEntry(pair, name, text));
  }
  known.set(doc, found);
  return found;
}

function namesOfEntry(pair: Pair, section: string, text: string): readonly NameUse[] {
  const { from, by } = originOf(pair);
  const before = knownEntries.get(from);
  if (before?.section === section) return movedNames(before.names, by - before.by);
  const names: NameUse[] = [];
  walkPair(pair, keyMeaning([section]), [section], [], text, names);
  knownEntries.set(from, { section, names, by });
  return names;
}

function movedNames(names: readonly NameUse[], by: number): readonly NameUse[] {
  if (by === 0) return names;
  return names.map((name) => ({ ...name, span: { start: name.span.start + by, end: name.span.end + by } }));
}

/** The narrowest name that holds an offset, its end included; undefined when there is none. */
export function nameAt(names: readonly NameUse[], offset: number): NameUse | undefined {
  const length = ({ span }: NameUse): number => span.end - span.start;
  return names
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .toSorted((a, b) => length(a) - length(b))[0];
}

/** Whether two names stand for one thing; what a critique is about may be of any kind. */
export function isSameName(a: NameUse, b: Pick<NameUse, "kind" | "text" | "table" | "column" | "path">): boolean {
  if (a.text !== b.text || a.table !== b.table || a.column !== b.column) return false;
  // The names of readings hold within their claim.
  if (a.kind === "reading" && a.path[1] !== b.path[1]) return false;
  return (
    a.kind === b.kind || (a.kind === "subject" && isSubject(b.kind)) || (b.kind === "subject" && isSubject(a.kind))
  );
}

function isSubject(kind: NameKind): boolean {
  return kind === "claim" || kind === "source" || kind === "table" || kind === "critique";
}

function walk(node: unknown, path: YamlPath, around: readonly MapAround[], text: string, found: NameUse[]): void {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) walk(item, [...path, index], around, text, found);
    return;
  }
  if (isScalar(node) && node.range) {
    const kind = valueMeaning(path);
    if (kind === null || typeof node.value !== "string") return;
    const span = { start: node.range[0], end: node.range[1] };
    found.push(...namesOfValue(kind, node.value, span, path, around, text));
    return;
  }
  if (!isMap(node)) return;
  const texts = new Map<string, string>();
  const inside = [...around, { path, keys: new Set<string>(), texts }];
  for (const { key, value } of node.items) {
    if (isScalar(key) && isScalar(value)) texts.set(String(key.value), String(value.value));
  }
  const meaning = keyMeaning(path);
  for (const pair of node.items) walkPair(pair, meaning, path, inside, text, found);
}

/** A key and its value in the map at a path, whose keys have a meaning. */
function walkPair(
  pair: unknown,
  meaning: NameMeaning | null,
  path: YamlPath,
  inside: readonly MapAround[],
  text: string,
  found: NameUse[],
): void {
  if (!isPair(pair) || !isScalar(pair.key)) return;
  const name = String(pair.key.value);
  const at = [...path, name];
  if (meaning && pair.key.range) {
    const table = meaning.kind === "column" ? tableOf(path, inside) : null;
    const span = { start: pair.key.range[0], end: pair.key.range[1] };
    found.push({ ...meaning, text: name, span, table, column: null, path: at });
  }
  walk(pair.value, at, inside, text, found);
}

function tableOf(path: YamlPath, around: readonly MapAround[]): string | null {
  return selectionAround({ path, around }).table ?? null;
}

function namesOfValue(
  kind: NameKind,
  value: string,
  span: Span,
  path: YamlPath,
  around: readonly MapAround[],
  text: string,
): readonly NameUse[] {
  const base = { kind, text: value, span, declares: false, table: null, column: null, path };
  if (kind === "cell") return partsOfCell(value, span, path, text);
  if (kind === "column") return [{ ...base, table: tableOf(path, around) }];
  if (kind !== "text-of-cell") return [base];
  const { table, cell, value: column } = selectionAround({ path, around });
  const at = path.findIndex((step, index) => step === "where" && index > 1);
  const named = at >= 0 ? String(path[at + 1]) : (cell?.split("/").slice(2).join("/") ?? column ?? "");
  return [{ ...base, table: table ?? null, column: named }];
}

/** The table, the row and the column of a reference to a cell, each where it stands. */
function partsOfCell(value: string, span: Span, path: YamlPath, text: string): readonly NameUse[] {
  const [table = "", key, ...rest] = value.split("/");
  // Parts have places of their own where the text is written as it is read.
  const start = span.start + (/["']/.test(text.charAt(span.start)) ? 1 : 0);
  const isPlain = text.startsWith(value, start);
  const place = (from: number, length: number): Span =>
    isPlain ? { start: start + from, end: start + from + length } : span;
  const base = { declares: false, table, column: null, path };
  const parts: NameUse[] = [{ ...base, kind: "table", text: table, span: place(0, table.length), table: null }];
  if (key !== undefined) parts.push({ ...base, kind: "cell", text: key, span: place(table.length + 1, key.length) });
  const column = rest.join("/");
  if (column !== "") {
    const from = table.length + (key?.length ?? 0) + 2;
    parts.push({ ...base, kind: "column", text: column, span: place(from, column.length) });
  }
  return parts;
}
