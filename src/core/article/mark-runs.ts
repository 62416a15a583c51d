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

/** A mark with its place in the source. */
export interface PlacedMark extends Mark {
  readonly source: Span;
  /** Its index among all marks: of equals the first stands further out. */
  readonly index: number;
}

/** A mark with its place among those that it stands with. */
interface OrderedMark extends PlacedMark {
  /** The lower, the further out the mark stands. */
  readonly order: number;
}

/** Marks that hold one piece of text; readers can't tell more apart, and heaps of them would multiply the HTML. */
const maxDepth = 16;
const noMarks: readonly OrderedMark[] = [];

/** The marks that hold any source, by where they begin in it. */
export function placeMarks(marks: readonly Mark[], { toSource }: Shadow): readonly PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const [index, { span, open, close }] of marks.entries()) {
    const source = toSource(span);
    if (source.start < source.end) placed.push({ span, open, close, source, index });
  }
  return placed.sort((a, b) => a.source.start - b.source.start || a.index - b.index);
}

/**
 * Tells the marks that show in a stretch of source, the outer ones first, for stretches that are asked for from the
 * source's beginning to its end.
 */
export function marksAlong(placed: readonly PlacedMark[]): (stretch: Span) => readonly PlacedMark[] {
  let next = 0;
  /** Marks that began before and may reach on. */
  let open: readonly PlacedMark[] = [];
  return ({ start, end }) => {
    const begun: PlacedMark[] = [];
    for (let mark = placed[next]; mark && mark.source.start < end; mark = placed[next]) {
      begun.push(mark);
      next++;
    }
    open =
      open.length === 0 && begun.length === 0 ? open : [...open, ...begun].filter((mark) => mark.source.end > start);
    // A stretch that shows nothing holds none.
    if (start >= end || open.length === 0) return [];
    let around = 0;
    // Of those that hold all of the stretch no others are ever shown in it, since they stand outside of what begins there.
    const isShown = ({ source }: PlacedMark): boolean =>
      source.start > start || source.end < end || ++around <= maxDepth;
    return open.toSorted(outerFirst).filter(isShown);
  };
}

/** The longer stand around the shorter, of equals the first in the list. */
function outerFirst(a: PlacedMark, b: PlacedMark): number {
  return b.source.end - b.source.start - (a.source.end - a.source.start) || a.index - b.index;
}

/** Plans marks that stand together, the outer ones first. At most 16 hold one piece of text. */
export function planMarks(marks: readonly PlacedMark[]): MarkPlan {
  if (marks.length === 0) return noPlan;
  const placed = marks.map((mark, order): OrderedMark => ({ ...mark, order }));
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

const noPlan: MarkPlan = { edges: [], stretches: [] };

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
