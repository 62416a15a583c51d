import { CST, type Document, isMap, isPair, isScalar, isSeq, Lexer, parseDocument } from "yaml";
import type { Span } from "../text/span.js";
import type { YamlPath } from "./claim-set.js";
import type { ScalarStyle } from "./write-yaml-scalar.js";
import { contentEndOf, isBlank, lineStartOf, nextLineOf } from "./yaml-lines.js";

/** What stands at an offset of a YAML text that is being typed. */
export interface YamlCursor {
  /** `key`: what is typed is a key of the map at `path`; `value`: it is the value at `path`. */
  readonly slot: "key" | "value";
  readonly path: YamlPath;
  /** Whether a key may as well be meant as an item of a list, which starts the same in block style. */
  readonly canBeItem: boolean;
  /** What a choice replaces: the scalar under the cursor, its quotes included; empty where nothing stands. */
  readonly token: Span;
  /** What was typed of it before the cursor, without an opening quote. */
  readonly typed: string;
  readonly style: ScalarStyle;
  /** Whether a space is missing before it, as right behind a colon. */
  readonly needsSpace: boolean;
  /** Whether a colon follows, so that a key needs none. */
  readonly hasColon: boolean;
  /** The maps around the cursor, from the outermost in. */
  readonly around: readonly MapAround[];
}

/** A map that holds the cursor: its keys, and those of its values that are texts. */
export interface MapAround {
  readonly path: YamlPath;
  readonly keys: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
}

/** How much text around the cursor is looked at, in code units: an entry of a claim set is far shorter. */
const maxSlice = 100_000;

/** Stands for what is being typed; long enough to be nobody's text. */
const marker = "countercheck-cursor-3f9a1c";

/**
 * Tells what is typed at an offset: as what, and inside what. The text may be as broken as texts are while they are
 * typed; only the entry around the cursor is read, so that long claim sets answer as fast. Null in comments, in texts of
 * several lines, and where nothing can be told.
 */
export function yamlCursorAt(text: string, offset: number): YamlCursor | null {
  const slice = sliceAround(text, offset);
  if (!slice) return null;
  const before = slice.text.slice(0, slice.offset);
  const prefix = readPrefix(before);
  if (!prefix) return null;
  const { start, quote, closers } = prefix;
  const lineEnd = contentEndOf(slice.text, slice.offset);
  const line = slice.text.slice(slice.offset, lineEnd);
  const end = slice.offset + restOfToken(line, quote, closers !== "");
  const rest = slice.text.slice(end, lineEnd);
  const lead = before.slice(lineStartOf(before, start), start);
  const opensLine = closers === "" && /^ *(?:- +)*$/.test(lead) && isBlank(rest.replace(/(?:^| )#.*/, ""));
  const needsSpace = start > 0 && /[:-]/.test(before.charAt(start - 1)) && start === slice.offset;
  const written = `${needsSpace ? " " : ""}${marker}${opensLine ? ":" : ""}`;
  const head = before.slice(0, start) + written;
  const found =
    findMarker(head + slice.text.slice(end)) ?? (closers && findMarker(closed(head, closers, slice.text, end)));
  if (!found) return null;
  const shift = (at: number): number => at - slice.offset + offset;
  return {
    ...found,
    canBeItem: found.slot === "key" && opensLine && lead.includes("-"),
    token: { start: shift(start), end: shift(end) },
    typed: before.slice(start + quote.length),
    style: quote === '"' ? "double" : quote === "'" ? "single" : "plain",
    needsSpace,
    hasColon: /^\s*:/.test(rest),
  };
}

interface Slice {
  readonly text: string;
  readonly offset: number;
}

/** The entry of a top-level section that holds the offset, below its section's key; or all that belongs to a top-level line. */
function sliceAround(text: string, offset: number): Slice | null {
  const lineStart = lineStartOf(text, offset);
  const indent = indentAt(text, lineStart, offset);
  const section = indent === 0 ? lineStart : sectionStart(text, lineStart);
  if (section === null) return null;
  const header = nextLineOf(text, section);
  const isBlockSection = /^[^\s#][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n$/.test(text.slice(section, header));
  const entry =
    indent > 0 && isBlockSection && lineStart >= header ? entryStart(text, header, lineStart, indent) : section;
  const least = entry === section ? 0 : indentAt(text, entry, text.length);
  const end = entryEnd(text, nextLineOf(text, offset), least);
  if (end - entry > maxSlice) return null;
  const lead = entry === section ? "" : text.slice(section, header);
  return { text: lead + text.slice(entry, end), offset: lead.length + offset - entry };
}

/** How far in a line begins, counted no further than an offset. */
function indentAt(text: string, lineStart: number, offset: number): number {
  let at = lineStart;
  while (at < offset && text.charCodeAt(at) === 32) at++;
  return at - lineStart;
}

/** The last line before this one that begins at the margin with a key. */
function sectionStart(text: string, before: number): number | null {
  for (let at = before; at > 0; ) {
    at = lineStartOf(text, at - 1);
    if (/[^\s#\-[\]{}]/.test(text.charAt(at))) return at;
  }
  return null;
}

/** Where the entry begins that holds a line: the last line that is in as far as the section's first one, or the line itself. */
function entryStart(text: string, first: number, lineStart: number, indent: number): number {
  let depth = indent;
  for (let at = first; at < lineStart; at = nextLineOf(text, at)) {
    if (isLeftOut(text, at)) continue;
    depth = indentAt(text, at, lineStart);
    break;
  }
  if (indent <= depth) return lineStart;
  for (let at = lineStart; at > first; ) {
    at = lineStartOf(text, at - 1);
    if (!isLeftOut(text, at) && indentAt(text, at, lineStart) <= depth) return at;
  }
  return lineStart;
}

function entryEnd(text: string, from: number, indent: number): number {
  let at = from;
  while (at < text.length && (isLeftOut(text, at) || indentAt(text, at, text.length) > indent))
    at = nextLineOf(text, at);
  return at;
}

/** Whether a line is blank or a comment, so that its indentation says nothing. */
function isLeftOut(text: string, lineStart: number): boolean {
  let at = lineStart;
  while (at < text.length && (text.charAt(at) === " " || text.charAt(at) === "\t")) at++;
  return at >= text.length || /[\r\n#]/.test(text.charAt(at));
}

interface Prefix {
  /** Where the scalar under the cursor begins. */
  readonly start: number;
  readonly quote: "" | '"' | "'";
  /** What closes the brackets that are open, the innermost first. */
  readonly closers: string;
}

interface LexedText {
  readonly start: number;
  readonly source: string;
  readonly type: string | null;
}

/** What leads up to the cursor; null in comments and in texts of several lines. */
function readPrefix(before: string): Prefix | null {
  let closers = "";
  let at = 0;
  let lexed: readonly LexedText[] = [];
  let inBlockScalar = false;
  for (const source of new Lexer().lex(before)) {
    const type = CST.tokenType(source);
    if (type === "doc-mode" || type === "flow-error-end") continue;
    if (type === "scalar") continue;
    if (type === "flow-map-start" || type === "flow-seq-start") closers = (source === "{" ? "}" : "]") + closers;
    else if (type === "flow-map-end" || type === "flow-seq-end") closers = closers.slice(1);
    if (type === "block-scalar-header") inBlockScalar = true;
    else if (type !== "newline" && type !== "space" && type !== "comment") inBlockScalar = false;
    // Spaces behind a text on the same line may come to stand inside it.
    const [previous] = lexed;
    const continues = type === "space" && previous !== undefined && isText(previous.type);
    lexed = [continues ? { ...previous, source: previous.source + source } : { start: at, source, type }];
    at += source.length;
  }
  const [last] = lexed;
  if (inBlockScalar || last?.type === "comment" || last?.source.includes("\t")) return null;
  const empty: Prefix = { start: before.length, quote: "", closers };
  if (!last || !isText(last.type)) return empty;
  const { start, source, type } = last;
  if (/[\r\n]/.test(source)) return null;
  const quote = type === "double-quoted-scalar" ? '"' : type === "single-quoted-scalar" ? "'" : "";
  const isClosed = quote !== "" && source.length > 1 && source.trimEnd().endsWith(quote);
  return isClosed ? null : { start, quote, closers };
}

/** Plain scalars have no type of their own among the tokens. */
function isText(type: string | null): boolean {
  return type === null || type === "double-quoted-scalar" || type === "single-quoted-scalar";
}

/** How much of what follows the cursor on its line belongs to the scalar under it. */
function restOfToken(line: string, quote: Prefix["quote"], isFlow: boolean): number {
  if (quote !== "") {
    const closing = line.indexOf(quote);
    if (closing >= 0) return closing + 1;
  }
  const end = (isFlow ? /[,[\]{}]|:(?=\s|$)|\s#|\s*$/ : /:(?=\s|$)|\s#|\s*$/).exec(line);
  return line.slice(0, end?.index ?? line.length).trimEnd().length;
}

/** The text with the open brackets closed at the cursor: what follows on the line is left out. */
function closed(head: string, closers: string, text: string, end: number): string {
  return `${head}${closers}${text.slice(contentEndOf(text, end))}`;
}

type Found = Pick<YamlCursor, "slot" | "path" | "around">;

function findMarker(text: string): Found | null {
  const doc = parseDocument(text, { schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  return find(doc.contents, [], []);
}

function find(node: Document["contents"] | unknown, path: YamlPath, around: readonly MapAround[]): Found | null {
  if (isMarker(node)) return { slot: "value", path, around };
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const found = find(item, [...path, index], around);
      if (found) return found;
    }
    return null;
  }
  if (!isMap(node)) return null;
  const texts = new Map<string, string>();
  const keys = new Set<string>();
  const inside = [...around, { path, keys, texts }];
  let found: Found | null = null;
  for (const pair of node.items) {
    if (!isPair(pair)) continue;
    if (isMarker(pair.key)) {
      found ??= { slot: "key", path, around: inside };
      continue;
    }
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    keys.add(key);
    if (isScalar(pair.value) && !isMarker(pair.value)) texts.set(key, String(pair.value.value));
    found ??= find(pair.value, [...path, key], inside);
  }
  return found;
}

function isMarker(node: unknown): boolean {
  return isScalar(node) && node.value === marker && !node.type?.startsWith("BLOCK");
}
