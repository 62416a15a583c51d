import { firstIndex, lastAtMost } from "../text/first-index.js";
import type { Shadow } from "../text/shadow.js";
import type { Span } from "../text/span.js";
import type { MarkdownBlock } from "./block.js";

/** What parts the texts of blocks. */
const separator = "\n\n";

/** A block that shows something, and where it does. */
interface Piece {
  readonly shadow: Shadow;
  /** Where its text begins in the joined one. */
  readonly at: number;
  /** How much further down its source stands than its own shadow tells. */
  readonly moved: number;
  /** Where the source of its first character begins, and that of its last one ends. */
  readonly from: number;
  readonly to: number;
}

/**
 * The shadow of a text from the shadows of its blocks. It is the one that the blocks would give when they were read one after
 * the other: a separator of the strongest kind stands between them, so that no character of one meets one of another, white
 * space at the ends of both is dropped, and a block that shows nothing leaves no trace.
 */
export function joinShadows(blocks: readonly MarkdownBlock[]): Shadow {
  const pieces: Piece[] = [];
  const ats: number[] = [];
  const texts: string[] = [];
  const printed: string[] = [];
  let at = 0;
  let isPrintedSo = true;
  for (const { shadow, shown, moved } of blocks) {
    const { text } = shadow;
    if (text === "") continue;
    pieces.push({ shadow, at, moved, from: shown.start + moved, to: shown.end + moved });
    ats.push(at);
    texts.push(text);
    printed.push(shadow.printed);
    isPrintedSo &&= shadow.printed === text;
    at += text.length + separator.length;
  }
  const length = Math.max(at - separator.length, 0);
  const startAt = (index: number): number => {
    const piece = pieces[lastAtMost(ats, index)];
    if (!piece) return 0;
    const own = index - piece.at;
    // A separator stands where the block before it ends.
    return own < piece.shadow.text.length
      ? piece.shadow.toSource({ start: own, end: own }).start + piece.moved
      : piece.to;
  };
  const endAt = (index: number): number => {
    const piece = pieces[lastAtMost(ats, index)];
    if (!piece) return 0;
    const own = index - piece.at;
    return own < piece.shadow.text.length
      ? piece.shadow.toSource({ start: own, end: own + 1 }).end + piece.moved
      : piece.to;
  };
  const last = (): number => pieces.at(-1)?.to ?? 0;
  /** The first character whose source ends behind a place. */
  const firstBehind = (place: number): number => {
    const piece = pieces[firstIndex(pieces.length, (index) => (pieces[index]?.to ?? 0) > place)];
    if (!piece) return length;
    const own = place - piece.moved;
    return piece.at + piece.shadow.toShadow({ start: own, end: own }).start;
  };
  /** The first character whose source begins at a place or behind it. */
  const firstFrom = (place: number): number => {
    const piece = pieces[firstIndex(pieces.length, (index) => (pieces[index]?.to ?? 0) >= place)];
    if (!piece) return length;
    if (place <= piece.from) return piece.at;
    return piece.at + piece.shadow.toShadow({ start: piece.from - piece.moved, end: place - piece.moved }).end;
  };
  const text = texts.join(separator);
  return {
    text,
    printed: isPrintedSo ? text : printed.join(separator),
    toSource: (span) => {
      if (length === 0) return { start: 0, end: 0 };
      const from = Math.min(Math.max(span.start, 0), length);
      const to = Math.min(span.end, length);
      const start = from < length ? startAt(from) : last();
      return { start, end: to > from ? endAt(to - 1) : start };
    },
    toShadow: (span: Span) => {
      const start = firstBehind(span.start);
      const end = span.end > span.start ? firstFrom(span.end) : start;
      return { start, end: Math.max(start, end) };
    },
  };
}
