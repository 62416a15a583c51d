import { firstIndex } from "../text/first-index.js";
import type { Run } from "../text/run.js";
import type { Span } from "../text/span.js";
import type { Extent } from "./inline-extent.js";
import type { SourceLines } from "./source-lines.js";

/**
 * Where a block's content stands in the source. A parser strips container marks and indentation from the left of each
 * line and hands on the rest, so that a line of content and its line of source agree at their ends.
 */
export interface ContentMap {
  /** The runs of source that a stretch of content comes from. */
  runsOf(extent: Extent): readonly Run[];
}

/** The map of content whose lines are the source lines from `firstLine` on, cut at the left, its ends trimmed. */
export function mapLines(source: SourceLines, content: string, firstLine: number): ContentMap {
  const segments: Segment[] = [];
  let at = 0;
  for (let line = firstLine; at <= content.length; line++) {
    const feed = content.indexOf("\n", at);
    const end = feed < 0 ? content.length : feed;
    segments.push(...alignLine(source, content.slice(at, end), line, at));
    if (feed >= 0) {
      segments.push({ at: feed, length: 1, start: source.lineAt(line).end, end: source.lineAt(line + 1).start });
    }
    at = end + 1;
  }
  return contentMap(segments);
}

/** The map of an ATX heading's content, which stands in its line behind the marks. */
export function mapHeading({ text, lineAt }: SourceLines, content: string, line: number, marks: string): ContentMap {
  // Nothing but container marks, which hold no "#", and white space can stand before the marks and the content.
  const start = text.indexOf(content, text.indexOf(marks, lineAt(line).start) + marks.length);
  return contentMap([{ at: 0, length: content.length, start, end: start + content.length }]);
}

/** The maps of the cells in a table's row, in order: as many as the row has, which may be more or less than columns. */
export function mapCells({ text, lineAt }: SourceLines, line: number, rowLength: number): readonly ContentMap[] {
  const { end } = lineAt(line);
  const cells = splitRow(text.slice(end - rowLength, end), end - rowLength);
  // Bars at the ends of a row part nothing.
  const first = cells[0]?.length === 0 ? 1 : 0;
  const last = cells.at(-1)?.length === 0 ? cells.length - 1 : cells.length;
  return cells.slice(first, last).map(contentMap);
}

/** Content of one line or less, and its source: of equal lengths they agree character by character, else as a whole. */
interface Segment extends Span {
  /** Offset in the content. */
  readonly at: number;
  readonly length: number;
}

function contentMap(segments: readonly Segment[]): ContentMap {
  return {
    runsOf: ({ text, start, end, literal }) => {
      const runs: Run[] = [];
      let index = firstIndex(segments.length, (i) => (segments[i]?.at ?? 0) > start) - 1;
      for (let segment = segments[index]; segment && segment.at < end; segment = segments[++index]) {
        const from = Math.max(start, segment.at);
        const to = Math.min(end, segment.at + segment.length);
        if (from < to)
          runs.push(cut(segment, from - segment.at, to - segment.at, text.slice(from - start, to - start)));
      }
      return literal ? runs : joined(runs, text);
    },
  };
}

function cut({ length, start, end }: Segment, from: number, to: number, text: string): Run {
  return length === end - start
    ? { text, start: start + from, end: start + to, literal: true }
    : { text, start, end, literal: false };
}

/** One run for text that comes from all of the given ones as a whole. */
function joined(runs: readonly Run[], text: string): readonly Run[] {
  const [first] = runs;
  const last = runs.at(-1);
  return first && last ? [{ text, start: first.start, end: last.end, literal: false }] : [];
}

/** Finds a line of content at the end of its line of source. */
function alignLine({ text, lineAt }: SourceLines, content: string, line: number, at: number): readonly Segment[] {
  const { start: lineStart, end: lineEnd } = lineAt(line);
  let trimmedEnd = lineEnd;
  while (trimmedEnd > lineStart && /[ \t]/.test(text.charAt(trimmedEnd - 1))) trimmedEnd--;
  // A tab that is cut in two leaves one to three spaces that are not in the source.
  for (let padding = 0; padding <= 3 && content.startsWith(" ".repeat(padding)); padding++) {
    const rest = content.slice(padding);
    const end = [lineEnd, trimmedEnd].find((at) => at - rest.length >= lineStart && text.endsWith(rest, at));
    if (end === undefined) continue;
    const start = end - rest.length;
    const body: Segment = { at: at + padding, length: rest.length, start, end };
    return padding === 0 ? [body] : [{ at, length: padding, start: start - 1, end: start }, body];
  }
  return [];
}

/** The cells of a row between all its bars; a cell's own bars are written `\|`. A blank cell has no segments. */
function splitRow(row: string, rowStart: number): readonly (readonly Segment[])[] {
  const cells: (readonly Segment[])[] = [];
  let escapes: number[] = [];
  let from = 0;
  for (let bar = row.indexOf("|"); bar >= 0; bar = row.indexOf("|", bar + 1)) {
    if (row.charAt(bar - 1) === "\\") {
      escapes.push(bar - 1 - from);
    } else {
      cells.push(cellSegments(row.slice(from, bar), rowStart + from, escapes));
      escapes = [];
      from = bar + 1;
    }
  }
  return [...cells, cellSegments(row.slice(from), rowStart + from, escapes)];
}

/** What a cell holds between the white space at its ends, given the offsets of the backslashes before its own bars. */
function cellSegments(cell: string, cellStart: number, escapes: readonly number[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (length: number, from: number, to: number): void => {
    if (length > 0) segments.push({ at, length, start: cellStart + from, end: cellStart + to });
    at += length;
  };
  const end = cell.trimEnd().length;
  let from = end - cell.trim().length;
  for (const backslash of escapes) {
    const behind = backslash + "\\|".length;
    add(backslash - from, from, backslash);
    add("|".length, backslash, behind);
    from = behind;
  }
  add(end - from, from, end);
  return segments;
}
