import { firstIndex } from "./binary-search.js";
import type { Span } from "./span.js";

/**
 * The text that quotes are matched on: what a reader sees, normalised, with an exact map back to the source.
 *
 * Normalisation, by class of character (anchoring.md): white space of any kind, line breaks inside a block included, is
 * one space; typographic quotes are straight; U+2010–U+2015 and U+2212 are "-"; soft hyphens and zero-width characters
 * are dropped; letters with combining marks are composed (NFC). Blocks are apart by two line feeds, rows of a table by
 * one, its cells by a tab: a quote can't match across them, since its own white space is always a space.
 */
export interface Shadow {
  readonly text: string;
  /** As long as `text`: the characters as printed, quotes, dashes and special spaces kept. */
  readonly printed: string;
  /** The source that produces a stretch of shadow text; an empty stretch gives an empty span. */
  toSource(span: Span): Span;
  /** The smallest stretch of shadow text that covers what a stretch of source produces. */
  toShadow(span: Span): Span;
}

/** A piece of rendered text and the source that it comes from. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between two runs. */
export type Separator = "" | "\t" | "\n" | "\n\n";

/** Collects runs in reading order into a shadow. */
export interface ShadowBuilder {
  /**
   * Adds rendered text. Text as long as its source stands for it character by character; other text (an entity, an
   * escape) comes from its source as a whole.
   */
  add(run: Run): void;
  /** Parts what follows from what came before; the stronger of two separators stays. */
  separate(by: Separator): void;
  finish(): Shadow;
}

export function shadowBuilder(): ShadowBuilder {
  const text: string[] = [];
  const printed: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let pending: Separator = "";
  let spaceOpen = false;

  const push = (unit: string, asPrinted: string, start: number, end: number): void => {
    text.push(unit);
    printed.push(asPrinted);
    starts.push(start);
    ends.push(end);
  };
  const flushSeparator = (start: number): void => {
    if (pending === "" || text.length === 0) {
      pending = "";
      return;
    }
    if (text.at(-1) === " ") for (const list of [text, printed, starts, ends]) list.pop();
    const at = ends.at(-1) ?? start;
    for (const unit of pending) push(unit, unit, at, at);
    pending = "";
  };
  const addSpace = (asPrinted: string, start: number, end: number): void => {
    if (spaceOpen) {
      ends[ends.length - 1] = end;
      return;
    }
    if (pending !== "" || text.length === 0) return;
    push(" ", asPrinted, start, end);
    spaceOpen = true;
  };
  const addCluster = (cluster: string, start: number, end: number): void => {
    const normal = normalCharacter(cluster);
    if (normal === "") {
      // A dropped character belongs to what stands before it, so that spans stay whole.
      if (ends.length > 0 && pending === "") ends[ends.length - 1] = end;
      return;
    }
    if (normal === " ") {
      addSpace(isLineSpace(cluster) ? " " : cluster.charAt(0), start, end);
      return;
    }
    flushSeparator(start);
    spaceOpen = false;
    const kept = normal.length === cluster.length ? cluster : normal;
    for (let i = 0; i < normal.length; i++) {
      const exact = normal.length === end - start;
      push(normal.charAt(i), kept.charAt(i), exact ? start + i : start, exact ? start + i + 1 : end);
    }
  };
  return {
    add: (run) => {
      const exact = run.text.length === run.end - run.start;
      for (let i = 0; i < run.text.length; ) {
        const length = clusterLength(run.text, i);
        const [start, end] = exact ? [run.start + i, run.start + i + length] : [run.start, run.end];
        addCluster(run.text.slice(i, i + length), start, end);
        i += length;
      }
    },
    separate: (by) => {
      if (by.length > pending.length || (by.length === pending.length && by > pending)) pending = by;
      spaceOpen = false;
    },
    finish: () => {
      if (text.at(-1) === " ") for (const list of [text, printed, starts, ends]) list.pop();
      return createShadow(text.join(""), printed.join(""), Int32Array.from(starts), Int32Array.from(ends));
    },
  };
}

/** The shadow of a text that is its own rendering: plain text, whose paragraphs are apart by blank lines. */
export function plainShadow(source: string): Shadow {
  const builder = shadowBuilder();
  for (const match of source.matchAll(/[^\r\n]+|(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))*/g)) {
    const [piece] = match;
    const isBreak = /^[\r\n]/.test(piece);
    if (isBreak && (piece.match(/\r\n?|\n/g)?.length ?? 0) > 1) builder.separate("\n\n");
    else builder.add({ text: isBreak ? "\n" : piece, start: match.index, end: match.index + piece.length });
  }
  return builder.finish();
}

/** Text normalised as the shadow is, its ends trimmed: a quote or a context, ready to be searched for. */
export function normaliseQuote(text: string): string {
  const builder = shadowBuilder();
  builder.add({ text, start: 0, end: text.length });
  return builder.finish().text;
}

function createShadow(text: string, printed: string, starts: Int32Array, ends: Int32Array): Shadow {
  const startOf = (index: number): number => starts[index] ?? ends.at(-1) ?? 0;
  return {
    text,
    printed,
    toSource: ({ start, end }) => {
      if (end <= start) return { start: startOf(start), end: startOf(start) };
      return { start: startOf(start), end: ends[Math.min(end, ends.length) - 1] ?? startOf(start) };
    },
    toShadow: ({ start, end }) => {
      const first = firstIndex(ends, (value) => value > start);
      const past = firstIndex(starts, (value) => value >= Math.max(end, start));
      return { start: Math.min(first, Math.max(past, first)), end: Math.max(first, past) };
    },
  };
}

/** Length of the character at `index` with what combines with it: surrogate pair, combining marks, Hangul vowels. */
function clusterLength(text: string, index: number): number {
  let length = isPair(text, index) ? 2 : 1;
  if (text.charCodeAt(index + length) < 0x300) return length;
  // A bound on marks heaped on one letter; what is beyond stands for itself.
  while (length < 32 && combines(text, index + length)) length += isPair(text, index + length) ? 2 : 1;
  return length;
}

function isPair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  const next = text.charCodeAt(index + 1);
  return unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
}

const combining = /^[\p{M}\u1160-\u11ff]/u;

function combines(text: string, index: number): boolean {
  if (index >= text.length || text.charCodeAt(index) < 0x300) return false;
  return combining.test(text.slice(index, index + 2));
}

const spaces = /^[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped.
const dropped = /^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000e-\u001f\u007f]$/;

/** A character as the shadow has it: "" when it is dropped, " " for any white space. */
function normalCharacter(cluster: string): string {
  const unit = cluster.charCodeAt(0);
  if (cluster.length === 1 && unit > 0x20 && unit < 0x7f) return cluster;
  if (spaces.test(cluster)) return " ";
  if (dropped.test(cluster)) return "";
  if (cluster.length === 1 && ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212)) return "-";
  if (/^[\u2018-\u201b\u2032]$/.test(cluster)) return "'";
  if (/^[\u201c-\u201f\u2033]$/.test(cluster)) return '"';
  return cluster.normalize("NFC");
}

function isLineSpace(cluster: string): boolean {
  return /^[\t\n\r\f\v]$/.test(cluster);
}
