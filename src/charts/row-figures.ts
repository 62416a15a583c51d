import type { ClaimReading } from "../core/claim-reading.js";
import type { Aggregate } from "../core/claims/schema.js";
import { cellDate } from "../core/evidence/cell-value.js";
import type { EvidenceResult, RowReference } from "../core/evidence/evidence-result.js";
import { mapEnds } from "../core/evidence/evidence-value.js";
import { cellOrText } from "../core/evidence/row-reference.js";
import { rowValues, unitOfSelection } from "../core/evidence/row-value.js";
import { isFault, type Selection, select } from "../core/evidence/select.js";
import { conversion } from "../core/evidence/units.js";
import type { Interval } from "../core/quantities/interval.js";
import type { Reading } from "../core/reading.js";

/** What of a reading charts draw from. */
export type ChartFacts = Pick<Reading, "claimSet" | "claims" | "tables" | "quantities">;

/** The single figures behind a result. */
export interface RowFigures {
  /** How they become the result's value; null for a figure that is the value. */
  readonly aggregate: Aggregate | null;
  /** How many rows there are in all. */
  readonly count: number;
  /** In the rows' order; where there are more than are read, every so many-th row. */
  readonly figures: readonly RowFigure[];
}

/** What a row holds, in the result's unit, and the days that it is of. */
export interface RowFigure {
  readonly reference: RowReference;
  readonly value: Interval;
  /** Days since 1970-01-01; null where nothing dates the row. */
  readonly days: Interval | null;
}

/** Rows that are read for one result: beyond them an even choice shows the same. */
const maxRead = 10_000;

/** What was read once for a result; results stay the same while their tables and claim do. */
const known = new WeakMap<EvidenceResult, RowFigures | null>();

/**
 * The figures of the rows behind a result; null where its value isn't on the rows' own scale (sums, counts, formulas,
 * relations), and where the rows aren't there any more.
 */
export function rowFiguresOf(result: EvidenceResult, claim: ClaimReading, facts: ChartFacts): RowFigures | null {
  const found = known.get(result);
  if (found !== undefined) return found;
  const read = readFigures(result, claim, facts);
  known.set(result, read);
  return read;
}

/** The aggregates whose value lies among those of the rows. */
const onTheirScale: readonly (Aggregate | undefined)[] = ["mean", "median", "min", "max", "each", "envelope"];

function readFigures(result: EvidenceResult, { spec, stated }: ClaimReading, facts: ChartFacts): RowFigures | null {
  const entry = spec.evidence?.[result.entry];
  if (!entry || entry.compute !== undefined || result.value === null || result.written === null) return null;
  const selection = select(entry, facts);
  if (isFault(selection)) return null;
  const { table, aggregate } = selection;
  const { rows } = result;
  const every = Math.max(Math.ceil(rows.length / maxRead), 1);
  const read: number[] = [];
  for (let index = 0; index < rows.length; index += every) {
    // Rows count from the header, which is 1.
    const row = (rows[index]?.row ?? 0) - 2;
    if (row >= 0 && row < table.rowCount) read.push(row);
  }
  const [only] = read;
  const [first] = rows;
  if (only === undefined || !first) return null;
  if (rows.length === 1) {
    const days = daysOf(selection, only, facts, new Map());
    return { aggregate: null, count: 1, figures: [{ reference: first, value: result.written, days }] };
  }
  if (result.formula !== null || !onTheirScale.includes(aggregate)) return null;
  const kind = stated?.kind === "date" ? "date" : "number";
  const unit = unitOfSelection(selection, kind);
  const values = rowValues({ ...selection, rows: read }, kind, unit);
  const convert = unit === null || unit === result.unit ? unchanged : conversion(unit, result.unit);
  if (isFault(values) || !convert) return null;
  const dates = new Map<string, Interval | null>();
  const figures = values.map(({ written }, index) => ({
    reference: rows[index * every] ?? first,
    value: mapEnds(written, convert),
    days: daysOf(selection, read[index] ?? 0, facts, dates),
  }));
  return { aggregate: aggregate ?? null, count: rows.length, figures };
}

function unchanged(value: number): number {
  return value;
}

/**
 * The days that a row is of: as the table's `date` says, else the date of the document in which it was read.
 * @param read dates that were read before, by their text: a table has few of them
 */
function daysOf(
  { spec, table }: Selection,
  row: number,
  { claimSet }: ChartFacts,
  read: Map<string, Interval | null>,
): Interval | null {
  const source = cellOrText(table, row, spec["read-in"]);
  const text =
    cellOrText(table, row, spec.date) ?? (source === null ? null : (claimSet.sources.get(source)?.spec.issued ?? null));
  if (text === null) return null;
  const before = read.get(text);
  if (before !== undefined) return before;
  const days = dayOf(text) ?? cellDate(text)?.written ?? null;
  if (read.size < maxDates) read.set(text, days);
  return days;
}

/** A day as most tables write it, without the search that other dates need; null for all else. */
function dayOf(text: string): Interval | null {
  const time = text.length === 10 && /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : { low: time / dayMs, high: time / dayMs };
}

const dayMs = 86_400_000;

/** Dates that are remembered while rows are read. */
const maxDates = 5_000;
