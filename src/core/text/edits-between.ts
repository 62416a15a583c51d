import type { TextEdit } from "./text-edit.js";

/** Stretches that differ and are no longer than this are one edit, whatever they have in common. */
const shortEnough = 4000;
/** How many lines are looked through for the place from which two texts are the same again. */
const maxLines = 500;
/** How much of both must be the same there, in code units. */
const sameLength = 64;

/**
 * Edits that make one text of another, in its order, none touching another: one for each stretch of lines that changed, as
 * far as that is seen without comparing all lines with all others; in any case edits that lead there.
 */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let [from, to] = afterSame(before, after, 0, 0);
  const [fromEnd, toEnd] = beforeSame(before, after, from);
  while (from < fromEnd || to < toEnd) {
    const isShort = fromEnd - from <= shortEnough && toEnd - to <= shortEnough;
    const [fromSame, toSame] = (isShort ? null : nextSame(before, after, from, to)) ?? [fromEnd, toEnd];
    const isLast = fromSame >= fromEnd || toSame >= toEnd;
    const [start, end, written] = isLast ? [from, fromEnd, toEnd] : [from, fromSame, toSame];
    edits.push({ span: { start, end }, text: after.slice(to, written) });
    if (isLast) break;
    [from, to] = afterSame(before, after, fromSame, toSame);
    if (from > fromEnd || to > toEnd) return [{ span: { start: 0, end: before.length }, text: after }];
  }
  return edits;
}

/** The ends of what is the same in both texts from two places on. */
function afterSame(before: string, after: string, from: number, to: number): readonly [number, number] {
  let same = 0;
  const most = Math.min(before.length - from, after.length - to);
  while (same < most && before.charCodeAt(from + same) === after.charCodeAt(to + same)) same++;
  return [from + same, to + same];
}

/** Where both texts are the same up to their ends; what stands before `start` in both is something else. */
function beforeSame(before: string, after: string, start: number): readonly [number, number] {
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same))
    same++;
  return [before.length - same, after.length - same];
}

/** The next lines that begin the same in both texts; null where there are none nearby. */
function nextSame(before: string, after: string, from: number, to: number): readonly [number, number] | null {
  const known = new Map<string, number>();
  for (const at of lineStartsAfter(before, from)) {
    const piece = before.slice(at, at + sameLength);
    if (piece.length === sameLength && !known.has(piece)) known.set(piece, at);
  }
  for (const at of lineStartsAfter(after, to)) {
    const found = known.get(after.slice(at, at + sameLength));
    if (found !== undefined) return [found, at];
  }
  return null;
}

function lineStartsAfter(text: string, from: number): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("\n", from); at >= 0 && starts.length < maxLines; at = text.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}
