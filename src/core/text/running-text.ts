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
  const text = withSpaces(shadow.text, separators, long);
  const printed = shadow.printed === shadow.text ? text : withSpaces(shadow.printed, separators, long);
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

/**
 * Where separators stand in the running text, and those of them that are two characters long in the shadow (`Shadow`): line
 * feeds and tabs. They are looked for as strings, which engines find many characters at a time.
 */
function separatorsOf(shadowText: string): {
  readonly separators: readonly number[];
  readonly long: readonly number[];
} {
  const separators: number[] = [];
  const long: number[] = [];
  let line = shadowText.indexOf("\n");
  let tab = shadowText.indexOf("\t");
  while (line >= 0 || tab >= 0) {
    const isTab = line < 0 || (tab >= 0 && tab < line);
    const at = isTab ? tab : line;
    const place = at - long.length;
    separators.push(place);
    if (isTab) tab = shadowText.indexOf("\t", at + 1);
    else {
      const isLong = shadowText.charCodeAt(at + 1) === lineFeed;
      if (isLong) long.push(place);
      line = shadowText.indexOf("\n", at + (isLong ? 2 : 1));
    }
  }
  return { separators, long };
}

const lineFeed = 0x0a;

/** A text with a space for each separator, which stand where they do in the running text. */
function withSpaces(text: string, separators: readonly number[], long: readonly number[]): string {
  const pieces: string[] = [];
  let [from, dropped] = [0, 0];
  for (const place of separators) {
    pieces.push(text.slice(from, place + dropped));
    from = place + dropped + 1;
    if (long[dropped] !== place) continue;
    dropped++;
    from++;
  }
  pieces.push(text.slice(from));
  return pieces.join(" ");
}
