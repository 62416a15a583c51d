import type { Run } from "../text/run.js";
import { overlaps, type Span } from "../text/span.js";
import { escapeHtml } from "./escape-html.js";

/** Something that wraps a stretch of the shadow text: its HTML before and after. */
export interface Mark {
  readonly span: Span;
  readonly open: string;
  readonly close: string;
}

/** A mark with the stretch of source that it wraps. */
export interface PlacedMark extends Mark {
  readonly source: Span;
}

/**
 * The text of runs as HTML, with the marks that hold it: a mark opens and closes wherever another one begins or ends, so
 * that all are well nested. Text that comes from its source as a whole is marked as a whole.
 * @param toHtml how text is written; by default it is escaped
 */
export function markRuns(runs: readonly Run[], marks: readonly PlacedMark[], toHtml = escapeHtml): string {
  if (marks.length === 0) return toHtml(runs.map(({ text }) => text).join(""));
  const pieces: { text: string; readonly marks: readonly PlacedMark[] }[] = [];
  for (const piece of runs.flatMap((run) => cutRun(run, marks))) {
    const last = pieces.at(-1);
    if (last && sameMarks(last.marks, piece.marks)) last.text += piece.text;
    else pieces.push({ ...piece });
  }
  return pieces
    .map(({ text, marks }) => marks.reduceRight((inner, { open, close }) => open + inner + close, toHtml(text)))
    .join("");
}

interface MarkedText {
  readonly text: string;
  readonly marks: readonly PlacedMark[];
}

/** A run in pieces that end where any mark begins or ends. */
function cutRun(run: Run, marks: readonly PlacedMark[]): readonly MarkedText[] {
  const own = marks.filter(({ source }) => overlaps(source, run));
  if (!run.literal || own.length === 0) return [{ text: run.text, marks: own }];
  const cuts = own.flatMap(({ source }) => [source.start, source.end]).filter((at) => run.start < at && at < run.end);
  const edges = [...new Set([run.start, ...cuts, run.end])].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const piece = { start: edges[index] ?? run.start, end };
    return {
      text: run.text.slice(piece.start - run.start, piece.end - run.start),
      marks: own.filter(({ source }) => overlaps(source, piece)),
    };
  });
}

function sameMarks(some: readonly PlacedMark[], others: readonly PlacedMark[]): boolean {
  return some.length === others.length && some.every((mark, index) => mark === others[index]);
}
