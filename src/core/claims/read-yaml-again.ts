import { Document, isMap, isScalar, Pair, type Range, YAMLMap } from "yaml";
import type { TextEdit } from "../text/text-edit.js";
import { movedNode, movedPair } from "./moved-yaml.js";
import { placeTooDeep, type ReadYaml, readYaml } from "./read-yaml.js";
import { isBlock, type YamlPiece, yamlPieces } from "./yaml-pieces.js";

/** A YAML text with what was read of it. */
export interface YamlBefore {
  readonly text: string;
  readonly yaml: ReadYaml;
}

/**
 * Reads a YAML text that came of another by edits. What comes out is what `readYaml` gives, sooner: only the entries of
 * sections that the edits touch are read again. Data of all others are the same objects as before.
 * @param edits in the order of the text before; none touches another
 * @param text the text after them
 */
export function readYamlAgain(before: YamlBefore, edits: readonly TextEdit[], text: string): ReadYaml {
  return readPieces(before, edits, text) ?? readYaml(text);
}

/**
 * The same, or null where the text must be read as a whole.
 *
 * An entry can be read by itself because of how YAML is laid out in blocks. Where a line begins with a key in the column of
 * a map, all deeper values have ended, whatever they were, so the state of a reader is known there. It reads the same from
 * there on as long as that key, its colon and the line break before it stay. Each touched stretch is read between such
 * lines, with a key before it and one behind it that stand for the rest. Only an alias would reach farther.
 */
export function readPieces({ text: old, yaml }: YamlBefore, edits: readonly TextEdit[], text: string): ReadYaml | null {
  if (yaml.fault || yaml.hasAliases || yaml.duplicates.length > 0 || placeTooDeep(text) !== null) return null;
  if (edits.length === 0) return yaml;
  const { doc } = yaml;
  const top = doc.contents;
  if (!isMap(top) || !isBlock(top)) return null;
  const pieces = yamlPieces(old, top);
  const stretches = pieces && touchedStretches(old, pieces, edits);
  if (!stretches) return null;

  const sections: Section[] = [];
  let end: Ends = { like: top, by: 0 };
  let by = 0;
  let next = 0;
  for (const stretch of stretches) {
    keep(sections, pieces.slice(next, stretch.first), yaml.value, by);
    const first = pieces[stretch.first];
    const rest = pieces[stretch.next] ?? null;
    const start = (first?.start ?? 0) + by;
    by += stretch.grows;
    const read = first && readStretch(text.slice(start, (rest?.start ?? old.length) + by), start, first, rest);
    if (!read || !join(sections, read, first)) return null;
    end = read.end;
    next = stretch.next;
  }
  if (next < pieces.length) {
    keep(sections, pieces.slice(next), yaml.value, by);
    end = { like: top, by };
  }
  return assembled(sections, end, top, doc);
}

/** A run of pieces that edits touch, up to `next`, and by how much it grows. */
interface Stretch {
  readonly first: number;
  readonly next: number;
  readonly grows: number;
}

function touchedStretches(
  text: string,
  pieces: readonly YamlPiece[],
  edits: readonly TextEdit[],
): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  for (const { span, text: written } of edits) {
    // The first key of the stretch stays, with its colon.
    const first = countWhile(pieces, ({ keyEnd }) => keyEnd < span.start) - 1;
    if (first < 0) return null;
    const beginBefore = countWhile(pieces, ({ start }) => start < span.end);
    // So does the line break before what follows.
    const keepsBreak = written === "" ? text.charAt(span.start - 1) === "\n" : written.endsWith("\n");
    const isCutOff = pieces[beginBefore]?.start === span.end && !keepsBreak;
    const next = Math.max(isCutOff ? beginBefore + 1 : beginBefore, first + 1);
    const grows = written.length - (span.end - span.start);
    const before = stretches.at(-1);
    if (before && first < before.next) {
      const both = { first: before.first, next: Math.max(before.next, next), grows: before.grows + grows };
      stretches[stretches.length - 1] = both;
    } else stretches.push({ first, next, grows });
  }
  return stretches;
}

/** How many entries pass a test, which those from some entry on don't. */
function countWhile<T>(all: readonly T[], passes: (one: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && passes(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a map ends: where another one does, so many code units further on. */
interface Ends {
  readonly like: YAMLMap;
  readonly by: number;
}

/** A key of the top level as it is put together: with all that it holds, or of entries. */
type Section =
  | ({ readonly kind: "whole" } & Entry)
  | {
      readonly kind: "entries";
      readonly pair: Pair;
      readonly by: number;
      readonly start: number;
      readonly entries: Entry[];
      end: Ends;
      /** The map that all entries are of so far, with its data; null where one is of another. */
      sole: { readonly map: YAMLMap; readonly data: unknown } | null;
    };

/** A key with its value, so many code units further on than they were, and with the data that they are. */
interface Entry {
  readonly pair: Pair;
  readonly by: number;
  readonly value: unknown;
}

/** Takes pieces over as they were. */
function keep(sections: Section[], pieces: readonly YamlPiece[], value: unknown, by: number): void {
  for (const { isHead, section, map, from, to } of pieces) {
    const data = valueIn(value, section.key);
    if (!map) {
      sections.push({ kind: "whole", pair: section, by, value: data });
      continue;
    }
    const end = { like: map, by };
    if (isHead) {
      const [start = 0] = map.range ?? [];
      const sole = by === 0 ? { map, data } : null;
      sections.push({ kind: "entries", pair: section, by, start: start + by, entries: [], end, sole });
    }
    const open = sections.at(-1);
    if (open?.kind !== "entries") continue;
    open.end = end;
    for (const pair of map.items.slice(from, to)) {
      open.entries.push({ pair, by, value: valueIn(data, pair.key) });
    }
  }
}

function valueIn(data: unknown, key: unknown): unknown {
  return isScalar(key) ? (data as Readonly<Record<string, unknown>>)[String(key.value)] : undefined;
}

/** What a stretch holds, at its place in the text. */
interface StretchRead {
  readonly sections: readonly Section[];
  readonly end: Ends;
}

/** Keys that stand for the rest of the text; long enough to be nobody's. */
const [keyBefore, keyBehind] = ["countercheck-before-3f9a1c", "countercheck-behind-3f9a1c"];

/** Reads the pieces from one up to another; null where they don't fit between the rest. */
function readStretch(piece: string, start: number, first: YamlPiece, rest: YamlPiece | null): StretchRead | null {
  if (piece.includes(keyBefore) || piece.includes(keyBehind)) return null;
  const lead = first.isHead ? "" : `${keyBefore}:\n`;
  const trail = rest ? `${" ".repeat(rest.column)}${keyBehind}:\n` : "";
  const { doc, value, fault, hasAliases, duplicates } = readYaml(lead + piece + trail);
  if (fault || hasAliases || duplicates.length > 0 || !isMap(doc.contents) || !isBlock(doc.contents)) return null;
  const by = start - lead.length;
  const sections: Section[] = [];
  for (const pair of doc.contents.items) {
    const { key, value: node } = pair;
    if (!isScalar(key)) return null;
    const data = valueIn(value, key);
    if (!isMap(node) || !isBlock(node)) {
      sections.push({ kind: "whole", pair, by, value: data });
      continue;
    }
    const entries = node.items.map((one) => ({ pair: one, by, value: valueIn(data, one.key) }));
    const [from = 0] = node.range ?? [];
    const end = { like: node, by };
    sections.push({ kind: "entries", pair, by, start: from + by, entries, end, sole: null });
  }
  if (rest) {
    const last = sections.at(-1);
    const behind = rest.isHead ? sections.pop() : last?.kind === "entries" ? last.entries.pop() : undefined;
    if (!behind || !isScalar(behind.pair.key) || behind.pair.key.value !== keyBehind) return null;
  }
  return { sections, end: { like: doc.contents, by } };
}

/** Adds what a stretch holds to what stands before it. */
function join(sections: Section[], { sections: read }: StretchRead, { isHead }: YamlPiece): boolean {
  const [first, ...others] = read;
  if (!first || isHead) {
    sections.push(...read);
    return true;
  }
  const open = sections.at(-1);
  if (open?.kind !== "entries" || first.kind !== "entries") return false;
  open.entries.push(...first.entries);
  open.end = first.end;
  open.sole = null;
  sections.push(...others);
  return true;
}

/**
 * All sections as one document, which is put together when somebody asks for it; null where keys stand twice, or one has
 * a meaning of its own in JavaScript.
 */
function assembled(sections: readonly Section[], end: Ends, top: YAMLMap, before: Document): ReadYaml | null {
  const values = sections.map((section) => {
    if (section.kind === "whole") return section;
    const value = isAsBefore(section) ? section.sole.data : dataOf(section.entries);
    return value === null ? null : { ...section, value };
  });
  const value = dataOf(values);
  if (!value) return null;
  let doc: Document | null = null;
  return {
    get doc() {
      doc ??= documentOf(sections, end, top, before);
      return doc;
    },
    ...{ value, duplicates: [], hasAliases: false, fault: null },
  };
}

function documentOf(sections: readonly Section[], end: Ends, top: YAMLMap, before: Document): Document {
  const items = sections.map((section) => {
    const { kind, pair, by } = section;
    if (kind === "whole" || isAsBefore(section)) return movedPair(pair, by);
    const pairs = section.entries.map((entry) => movedPair(entry.pair, entry.by));
    return new Pair<unknown, unknown>(
      movedNode(pair.key, by),
      mapLike(section.end.like, pairs, section.start, section.end),
    );
  });
  const contents = mapLike(top, items, top.range?.[0] ?? 0, end);
  const doc = Object.assign(new Document(undefined, { schema: "failsafe" }), { contents });
  const [, , last] = contents.range ?? [0, 0, 0];
  doc.range = [before.range?.[0] ?? 0, last, last];
  return doc;
}

/** Whether all entries of a section stand where they stood, and no others. */
function isAsBefore<S extends Section>(section: S): section is S & { readonly sole: object } {
  return section.kind === "entries" && section.sole?.map.items.length === section.entries.length;
}

function dataOf(entries: readonly (Pick<Entry, "pair" | "value"> | null)[]): Record<string, unknown> | null {
  const data: Record<string, unknown> = {};
  for (const entry of entries) {
    const key = entry && isScalar(entry.pair.key) ? String(entry.pair.key.value) : "__proto__";
    if (!entry || key === "__proto__" || Object.hasOwn(data, key)) return null;
    data[key] = entry.value;
  }
  return data;
}

function mapLike(map: YAMLMap, items: Pair[], start: number, { like, by }: Ends): YAMLMap {
  const [, valueEnd, nodeEnd] = like.range ?? [0, 0, 0];
  const range: Range = [start, valueEnd + by, nodeEnd + by];
  return Object.assign(new YAMLMap(map.schema), map, { items, range });
}
