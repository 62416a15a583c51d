import { lastAtMost } from "../text/binary-search.js";

/**
 * Where a block's content stands in the source. markdown-it strips container marks and indentation from the left of each
 * line and hands on the rest, so lines align at their ends.
 */

/** The lines of a text whose line breaks are all LF. */
export interface SourceLines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Source offsets of the starts of a content's lines, and the offset of each line in the content. */
export interface ContentMap {
  /** The source offset of an offset into the content. */
  toSource(offset: number): number;
}

export function sourceLinesOf(text: string): SourceLines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return { text, starts };
}

/** The map of content whose lines are the source lines from `firstLine` on, cut at the left and trimmed. */
export function mapContentLines(source: SourceLines, content: string, firstLine: number): ContentMap {
  const lineStarts: number[] = [];
  const sourceStarts: number[] = [];
  let at = 0;
  content.split("\n").forEach((line, index) => {
    lineStarts.push(at);
    sourceStarts.push(alignedStart(source, firstLine + index, line));
    at += line.length + 1;
  });
  return {
    toSource: (offset) => {
      const line = lastAtMost(lineStarts, offset);
      return (sourceStarts[line] ?? 0) + offset - (lineStarts[line] ?? 0);
    },
  };
}

/** The map of a one-line content that stands somewhere in a line behind `marker` (ATX headings). */
export function mapAfterMarker(source: SourceLines, content: string, line: number, marker: string): ContentMap {
  const start = source.starts[line] ?? 0;
  const text = lineText(source, line);
  const behind = Math.max(text.indexOf(marker), 0) + marker.length;
  const found = text.indexOf(content, behind);
  const base = start + Math.max(found, 0);
  return { toSource: (offset) => base + offset };
}

/**
 * The maps of a table row's cells, in order. A cell's `\|` stands for `|`.
 */
export function mapCells(source: SourceLines, cells: readonly string[], line: number): readonly ContentMap[] {
  const start = source.starts[line] ?? 0;
  const text = lineText(source, line);
  let cursor = 0;
  return cells.map((cell) => {
    const found = cell === "" ? null : findCell(text, cell, cursor);
    if (!found) {
      const bar = text.indexOf("|", cursor);
      cursor = bar < 0 ? cursor : bar + 1;
      return { toSource: () => start + cursor };
    }
    cursor = found[found.length - 1] ?? cursor;
    return { toSource: (offset) => start + (found[Math.min(offset, found.length - 1)] ?? 0) };
  });
}

/** Source offsets of each character of a cell, and of its end; null when it is not there. */
function findCell(text: string, cell: string, from: number): readonly number[] | null {
  for (let at = from; at < text.length; at++) {
    const offsets = matchCell(text, cell, at);
    if (offsets) return offsets;
  }
  return null;
}

function matchCell(text: string, cell: string, from: number): readonly number[] | null {
  const offsets: number[] = [];
  let at = from;
  for (let i = 0; i < cell.length; i++) {
    if (cell.charAt(i) === "|" && text.charAt(at) === "\\" && text.charAt(at + 1) === "|") at++;
    if (text.charAt(at) !== cell.charAt(i)) return null;
    offsets.push(at);
    at++;
  }
  offsets.push(at);
  return offsets;
}

function alignedStart(source: SourceLines, line: number, content: string): number {
  const start = source.starts[line] ?? source.text.length;
  const text = lineText(source, line);
  if (text.endsWith(content)) return start + text.length - content.length;
  const kept = content.trim();
  const found = text.lastIndexOf(kept);
  // A tab that is cut in two leaves spaces that are not in the source: the text behind them aligns.
  return start + Math.max(found, 0) - (content.length - content.trimStart().length);
}

function lineText({ text, starts }: SourceLines, line: number): string {
  const start = starts[line] ?? text.length;
  const next = starts[line + 1];
  return text.slice(start, next === undefined ? text.length : next - 1);
}
