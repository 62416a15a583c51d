import type { EvidenceSpec } from "../claims/schema.js";
import { frameOf } from "../evidence/column-frame.js";
import { compareValue } from "../evidence/compare-value.js";
import { evaluateEvidence } from "../evidence/evaluate-evidence.js";
import type { Tier } from "../evidence/evidence-result.js";
import { judge } from "../evidence/judge.js";
import { conversion } from "../evidence/units.js";
import type { Interval } from "../quantities/interval.js";
import type { Asked } from "./asked.js";
import type { Candidate } from "./candidate.js";
import type { SearchIndex } from "./search-index.js";

/** How a claim on some evidence would come out. */
export interface Acceptance {
  /** Loosest tier at which it is supported. */
  readonly tier: Tier | null;
  /** What the evidence comes to, as people read it. */
  readonly text: string;
}

/** Above so many rows an aggregate is judged by its figures alone: to read them all again would take too long. */
const maxRowsRead = 1_000;

/**
 * Judges a claim that would rest on this evidence alone, with the engine that judges claims, by what the words usually mean:
 * there is no second notion of agreement. Null when the claim would not be supported.
 */
export function isAccepted(
  index: SearchIndex,
  asked: Asked,
  candidate: Candidate,
  evidence: EvidenceSpec | null,
): Acceptance | null {
  const { said, conventions } = asked;
  if (candidate.kind === "aggregate" && candidate.figures.count > maxRowsRead) return byFigures(asked, candidate);
  const entry = evidence ?? unwritten(candidate);
  if (entry === null) return null;
  const assertion = { said, relation: undefined, isNamedReading: false, onlyUsual: true, by: null };
  // A row that nothing singles out is judged by its cell alone.
  const data = evidence === null ? onlyRow(index, candidate) : index.data;
  if (data === null) return null;
  const results = evaluateEvidence(entry, 0, assertion, data, conventions);
  const { verdict, tier } = judge(results, false, data.claimSet);
  return verdict === "supported" ? { tier, text: results[0]?.text ?? "" } : null;
}

function unwritten(candidate: Candidate): EvidenceSpec | null {
  if (candidate.kind !== "value") return null;
  return { table: candidate.table.source.id, value: candidate.at.column.name };
}

/** The tables, of which the candidate's has but its row. */
function onlyRow({ data }: SearchIndex, candidate: Candidate): SearchIndex["data"] | null {
  if (candidate.kind !== "value") return null;
  const { table, source } = candidate.table;
  const { row } = candidate.at;
  const alone = { ...table, rowCount: 1, cell: (_: number, column: string): string => table.cell(row, column) };
  return { ...data, tables: new Map([...data.tables, [source.id, { state: "loaded", table: alone }]]) };
}

/** The same comparison on figures that are known already, each cell's rounding included (semantics rule 7). */
function byFigures(asked: Asked, { table, figures, aggregate, value }: Extract<Candidate, { kind: "aggregate" }>) {
  const { spec, table: read } = table;
  // Rows of several reporters are compared apart, and then each has its own figures.
  if (spec["reported-by"] !== undefined || spec["read-in"] !== undefined) return null;
  const { column, count } = figures;
  const frame = frameOf(read, column.name, spec.columns?.[column.name], spec.decimals);
  const first = column.order[0] ?? 0;
  const cell = frame.numberOf(read.cell(first, column.name));
  const around = cell ? frame.intervalOf(cell, first) : null;
  const half = aggregate === "count" || !around || !cell ? 0 : (around.high ?? cell.value) - cell.value;
  const slack = aggregate === "sum" ? half * count : half;
  const convert = column.unit === null || aggregate === "count" ? same : conversion(column.unit, asked.stated.unit);
  if (!convert) return null;
  const [low, high, own] = [convert(value - slack), convert(value + slack), convert(value)];
  const written: Interval = { low: own, high: own };
  const { agrees, tier } = compareValue(asked.stated, { value: { low, high }, written }, asked.conventions);
  return agrees === true ? { tier, text: "" } : null;
}

function same(value: number): number {
  return value;
}
