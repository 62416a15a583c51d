import { lastAtMost } from "./first-index.js";
import { type GramIndex, gramIndexOf } from "./gram-index.js";
import type { Shadow } from "./shadow.js";
import type { Span } from "./span.js";

/**
 * The shadow text as a clipboard gives it: what parts blocks, rows and cells is one space. Quotes and contexts are
 * matched on it.
 */
export interface RunningText {
  readonly text: string;
  /** As long as `text`: the characters as printed. */
  readonly printed: string;
  /** Whether a span reaches over the end of a block, a row or a cell. */
  crosses(span: Span): boolean;
  /** A span of the running text in the shadow text. */
  toShadow(span: Span): Span;
  /** An offset of the shadow text in the running text. */
  fromShadow(offset: number): number;
  /** The index of the text, made at the first call. */
  grams(): GramIndex;
}

const known = new WeakMap<Shadow, RunningText>();

/** The running text of a shadow text; made once for each. */
export function runningTextOf(shadow: Shadow): RunningText {
  const before = known.get(shadow);
  if (before) return before;
  const made = runTogether(shadow);
  known.set(shadow, made);
  return made;
}

function runTogether(shadow: Shadow): RunningText {
  const { separators, long } = separatorsOf(shadow.text);
  const text = shadow.text.replace(separator, " ");
  const printed = shadow.printed === shadow.text ? text : shadow.printed.replace(separator, " ");
  const longInShadow = long.map((place, index) => place + index);
  const toShadow = (offset: number): number => offset + lastAtMost(long, offset - 1) + 1;
  let index: GramIndex | null = null;
  return {
    text,
    printed,
    crosses: ({ start, end }) => lastAtMost(separators, end - 1) > lastAtMost(separators, start - 1),
    toShadow: ({ start, end }) => ({ start: toShadow(start), end: toShadow(end) }),
    fromShadow: (offset) => offset - lastAtMost(longInShadow, offset - 1) - 1,
    grams: () => {
      index ??= gramIndexOf(text);
      return index;
    },
  };
}

/** What parts blocks, rows and cells in a shadow text (`Shadow`). */
const separator = /\n\n|\n|\t/g;
const [lineFeed, tab] = [0x0a, 0x09];

/**
 * Where separators stand in the running text, and those of them that are two characters long in the shadow. Looked for
 * character by character: calling a function for each match of the pattern takes ten times as long.
 */
function separatorsOf(shadowText: string): {
  readonly separators: readonly number[];
  readonly long: readonly number[];
} {
  const separators: number[] = [];
  const long: number[] = [];
  for (let at = 0; at < shadowText.length; at++) {
    const unit = shadowText.charCodeAt(at);
    if (unit !== lineFeed && unit !== tab) continue;
    const place = at - long.length;
    separators.push(place);
    if (unit === tab || shadowText.charCodeAt(at + 1) !== lineFeed) continue;
    long.push(place);
    at++;
  }
  return { separators, long };
}
