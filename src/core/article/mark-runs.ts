import { firstIndex, lastAtMost } from "../text/first-index.js";
import type { Run } from "../text/run.js";
import type { Shadow } from "../text/shadow.js";
import type { Span } from "../text/span.js";
import { escapeHtml } from "./escape-html.js";

/** Something that wraps a stretch of the shadow text: its HTML before and after. */
export interface Mark {
  readonly span: Span;
  readonly open: string;
  readonly close: string;
}

/** Which marks hold which stretch of the source. */
export interface MarkPlan {
  /** Where any mark begins or ends, ascending. */
  readonly edges: readonly number[];
  /** The marks from each edge to the next, outermost first. */
  readonly stretches: readonly (readonly OrderedMark[])[];
}

/** A mark with its place among all. */
export interface OrderedMark extends Mark {
  /** Where it stands in the source. */
  readonly source: Span;
  /** The lower, the further out the mark stands. */
  readonly order: number;
}

/** Marks that hold one piece of text; readers can't tell more apart, and heaps of them would multiply the HTML. */
const maxDepth = 16;
const noMarks: readonly OrderedMark[] = [];

/** Plans marks: the longer stand around the shorter, of equals the first in the list. At most 16 hold one piece of text. */
export function planMarks(marks: readonly Mark[], { toSource }: Shadow): MarkPlan {
  const placed = placeMarks(marks, toSource);
  const edges = distinct(placed.flatMap(({ source: { start, end } }) => [start, end]));
  const begin = placed.toSorted((a, b) => a.source.start - b.source.start).values();
  const finish = placed.toSorted((a, b) => a.source.end - b.source.end).values();
  let [next, last] = [begin.next(), finish.next()];
  const open: OrderedMark[] = [];
  const placeOf = ({ order }: OrderedMark): number => firstIndex(open.length, (i) => (open[i]?.order ?? 0) >= order);
  const stretches = edges.map((edge) => {
    for (; last.value?.source.end === edge; last = finish.next()) open.splice(placeOf(last.value), 1);
    for (; next.value?.source.start === edge; next = begin.next()) open.splice(placeOf(next.value), 0, next.value);
    return open.length === 0 ? noMarks : open.slice(0, maxDepth);
  });
  return { edges, stretches };
}

/** The marks that hold any source, the longer first. */
function placeMarks(marks: readonly Mark[], toSource: Shadow["toSource"]): readonly OrderedMark[] {
  const lengthOf = ({ source }: { readonly source: Span }): number => source.end - source.start;
  return marks
    .map(({ span, open, close }) => ({ span, open, close, source: toSource(span), order: 0 }))
    .filter((mark) => lengthOf(mark) > 0)
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .map((mark, order) => Object.assign(mark, { order }));
}

/** Numbers in ascending order, each once. */
function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(Float64Array.from(numbers).sort())];
}

/**
 * The text of runs as HTML, with the marks that hold it. Of two that overlap the inner one is split where the outer one
 * begins or ends, so that all are well nested. Text that comes from its source as a whole is marked as a whole.
 * @param toHtml how text is written; by default it is escaped
 */
export function markRuns(runs: readonly Run[], plan: MarkPlan, toHtml = escapeHtml): string {
  if (plan.edges.length === 0) return toHtml(runs.map(({ text }) => text).join(""));
  const html: string[] = [];
  let open = noMarks;
  const change = (marks: readonly OrderedMark[]): void => {
    const kept = commonStart(open, marks);
    for (const { close } of open.slice(kept).toReversed()) html.push(close);
    for (const mark of marks.slice(kept)) html.push(mark.open);
    open = marks;
  };
  for (const { text, marks } of runs.flatMap((run) => cutRun(run, plan))) {
    change(marks);
    html.push(toHtml(text));
  }
  change(noMarks);
  return html.join("");
}

interface MarkedText {
  readonly text: string;
  readonly marks: readonly OrderedMark[];
}

/** A run in pieces that end where any mark begins or ends; one that comes from its source as a whole is one piece. */
function cutRun(run: Run, { edges, stretches }: MarkPlan): readonly MarkedText[] {
  const pieces: MarkedText[] = [];
  let start = run.start;
  for (let i = lastAtMost(edges, start); start < run.end; i++) {
    const end = Math.min(edges[i + 1] ?? run.end, run.end);
    pieces.push({ text: run.text.slice(start - run.start, end - run.start), marks: stretches[i] ?? noMarks });
    start = end;
  }
  return run.literal ? pieces : [{ text: run.text, marks: allMarks(pieces) }];
}

function allMarks(pieces: readonly MarkedText[]): readonly OrderedMark[] {
  const [first] = pieces;
  if (first && pieces.length === 1) return first.marks;
  return [...new Set(pieces.flatMap(({ marks }) => marks))].sort((a, b) => a.order - b.order).slice(0, maxDepth);
}

/** How many marks two lists begin with alike. */
function commonStart(some: readonly OrderedMark[], others: readonly OrderedMark[]): number {
  const differs = some.findIndex((mark, depth) => mark !== others[depth]);
  return differs < 0 ? some.length : differs;
}
