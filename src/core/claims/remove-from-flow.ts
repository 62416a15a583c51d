import { isNode, isPair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Span } from "../text/span.js";
import type { TextEdit } from "../text/text-edit.js";
import { contentEndOf, isBlank, lineStartOf, nextLineOf } from "./yaml-lines.js";

/**
 * Edits that take entries out of a flow map or list with one of the commas beside them; an entry that has its lines for itself
 * goes with them. Null where something else than a comma and comments stands between entries.
 */
export function removeFromFlow(
  text: string,
  { range, items }: YAMLMap | YAMLSeq,
  gone: ReadonlySet<unknown>,
): readonly TextEdit[] | null {
  const spans = items.map(flowSpanOf);
  if (!range || !spans.every((span) => span !== null)) return null;
  const edits: TextEdit[] = [];
  const remove = (start: number, end: number): void => {
    edits.push({ span: ownLines(text, { start, end }), text: "" });
  };
  const gapBefore = (index: number): Gap | null =>
    gapIn(text, { start: spans[index - 1]?.end ?? range[0] + 1, end: spans[index]?.start ?? range[1] - 1 });
  const isGone = (index: number): boolean => index < items.length && gone.has(items[index]);

  let taken: number | null = null;
  for (let first = 0; first < spans.length; first++) {
    if (!isGone(first)) continue;
    let last = first;
    while (isGone(last + 1) && gapBefore(last + 1)?.onOneLine) last++;
    const before = gapBefore(first);
    const after = gapBefore(last + 1);
    const start = spans[first]?.start;
    const end = spans[last]?.end;
    if (!before || !after || start === undefined || end === undefined) return null;
    if (before.comma !== null && before.comma !== taken && isBlankLine(text.slice(before.comma + 1, start))) {
      remove(isBlankLine(text.slice(before.start, before.comma)) ? before.start : before.comma, end);
    } else if (after.comma === null) {
      remove(start, end);
    } else {
      taken = after.comma;
      if (isBlankLine(text.slice(end, after.comma))) remove(start, spacesAfter(text, after.comma + 1));
      else edits.push({ span: { start, end }, text: "" }, { span: { start: taken, end: taken + 1 }, text: "" });
    }
    first = last;
  }
  return edits;
}

/** What stands between two entries: white space, comments, and a comma except at the ends. */
interface Gap extends Span {
  readonly comma: number | null;
  readonly onOneLine: boolean;
}

function gapIn(text: string, { start, end }: Span): Gap | null {
  let comma: number | null = null;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === "#") at = contentEndOf(text, at) - 1;
    else if (char === "," && comma === null) comma = at;
    else if (!isBlank(char)) return null;
  }
  return { start, end, comma, onOneLine: !text.slice(start, end).includes("\n") };
}

/** The whole lines of a span when nothing but a comment stands beside it, else the span. */
function ownLines(text: string, { start, end }: Span): Span {
  const lineStart = lineStartOf(text, start);
  const rest = text.slice(end, contentEndOf(text, end));
  const alone = isBlank(text.slice(lineStart, start)) && /^[ \t]*(?:#.*)?$/.test(rest);
  return alone ? { start: lineStart, end: nextLineOf(text, end) } : { start, end };
}

function spacesAfter(text: string, at: number): number {
  let end = at;
  while (isBlankLine(text.charAt(end)) && end < text.length) end++;
  return end;
}

function isBlankLine(piece: string): boolean {
  return /^[ \t]*$/.test(piece);
}

/** Where an entry of a flow map or list stands, without what is around it; null where that isn't known. */
export function flowSpanOf(entry: unknown): Span | null {
  const [key, value] = isPair(entry) ? [entry.key, entry.value] : [entry, null];
  const from = isNode(key) ? key.range : null;
  const to = isNode(value) ? value.range : from;
  return from && to ? { start: from[0], end: to[1] } : null;
}
