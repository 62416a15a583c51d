import type { ClaimReading } from "../core/claim-reading.js";
import type { EvidenceResult } from "../core/evidence/evidence-result.js";
import { reporterName } from "../core/headline.js";
import { claimDate } from "./claim-date.js";
import { claimFrame } from "./claim-frame.js";
import { isDrawable } from "./is-drawable.js";
import { printRounded } from "./print-rounded.js";
import { resultMark, resultStanding } from "./result-mark.js";
import { type ChartFacts, type RowFigures, rowFiguresOf } from "./row-figures.js";
import { linkOf } from "./row-link.js";
import { shapes } from "./series-mark.js";
import type { TimePlotSpec, TimePoint, TimeSeries } from "./time-plot-spec.js";

/** The fewest different dates that make a course over time. */
const minDates = 2;

/** A claim's dated evidence over time; null where fewer than two dates are known, and for claims that state a date. */
export function timePlotOf(claim: ClaimReading, facts: ChartFacts): TimePlotSpec | null {
  const { claimSet } = facts;
  const frame = claimFrame(claim, claimSet);
  if (frame.unit === "day") return null;
  const all = claim.readings.length > 0 ? claim.readings.flatMap(({ evidence }) => evidence) : claim.evidence;
  const series = withShapes(mergeSeries(all.flatMap((result) => seriesOf(result, claim, facts) ?? [])));
  const dates = new Set(series.flatMap(({ points }) => points.map(({ days }) => `${days.low} ${days.high}`)));
  return dates.size < minDates ? null : { ...frame, claimDate: claimDate(claim, claimSet), series };
}

function seriesOf(result: EvidenceResult, claim: ClaimReading, facts: ChartFacts): TimeSeries | null {
  const read = rowFiguresOf(result, claim, facts);
  if (!read) return null;
  const points = read.figures.flatMap(({ reference, value, days }): TimePoint[] =>
    days && isDrawable(value) && isDrawable(days) ? [{ days, value, link: linkOf(claim.id, [reference]) }] : [],
  );
  if (points.length === 0) return null;
  return {
    party: reporterName(facts.claimSet, result),
    ...resultMark(result, facts.claimSet),
    standing: resultStanding(result),
    summary: summaryOf(result, read, claim.stated?.place ?? null),
    notes: [...notesOf(result), ...missingNote(read, points.length)],
    points: points.toSorted((a, b) => middleOf(a) - middleOf(b)),
  };
}

/** The middle of a point's days. */
export function middleOf({ days }: TimePoint): number {
  const { low, high } = days;
  return ((low ?? high ?? 0) + (high ?? low ?? 0) + 1) / 2;
}

/** A quantifier asks each value for itself; every other aggregate comes to one value. */
function summaryOf(
  { written, unit }: EvidenceResult,
  { aggregate }: RowFigures,
  place: number | null,
): TimeSeries["summary"] {
  if (written === null || aggregate === null || aggregate === "each" || aggregate === "envelope") return null;
  return { value: written, text: `${aggregate} ${printRounded(written, unit, place)}` };
}

function notesOf({ given, role, bearing }: EvidenceResult): readonly string[] {
  const aside = role === "echo" ? "echo, not counted" : bearing === "analogous" ? "similar case, not counted" : null;
  return [given === null ? null : `if ${given}`, aside].filter((note) => note !== null);
}

function missingNote({ count, figures }: RowFigures, drawn: number): readonly string[] {
  if (figures.length < count) return [`every ${Math.round(count / figures.length)}th of ${count} values`];
  return drawn < count ? [`${count - drawn} of ${count} values without a date`] : [];
}

/** Figures of one reporter on one thing are one course, whichever entries of the evidence they come from. */
function mergeSeries(all: readonly TimeSeries[]): readonly TimeSeries[] {
  const merged = new Map<string, TimeSeries>();
  for (const series of all) {
    const { party, detail, mark, standing, summary, notes } = series;
    const key = JSON.stringify([party, detail, mark, standing === "not-counted", summary, notes]);
    const before = merged.get(key);
    if (!before) {
      merged.set(key, series);
      continue;
    }
    const points = [...before.points, ...series.points].toSorted((a, b) => middleOf(a) - middleOf(b));
    merged.set(key, { ...before, points, standing: before.standing === standing ? standing : "both" });
  }
  return [...merged.values()];
}

/**
 * Points of several series lie among each other, so that colour alone would tell parties apart: each takes a shape that is
 * free. The declared series keep theirs, which are the same in every chart.
 */
function withShapes(all: readonly TimeSeries[]): readonly TimeSeries[] {
  const taken = new Set(all.flatMap(({ detail, mark }) => (detail === null ? [] : [mark.shape])));
  return all.map((series) => {
    if (series.detail !== null) return series;
    const shape = taken.has(series.mark.shape) ? shapes.find((one) => !taken.has(one)) : series.mark.shape;
    if (shape === undefined) return series;
    taken.add(shape);
    return { ...series, mark: { ...series.mark, shape } };
  });
}
