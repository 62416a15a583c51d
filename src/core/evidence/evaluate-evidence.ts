import type { EvidenceSpec, Relation } from "../claims/schema.js";
import type { Conventions, Quantity } from "../quantities/quantity.js";
import { compareValue } from "./compare-value.js";
import { computedValue } from "./computed-value.js";
import type { EvidenceResult, RowReference, UnverifiableReason } from "./evidence-result.js";
import type { Value } from "./evidence-value.js";
import { printComputed, printValue } from "./print-value.js";
import { commonOrigin, type Provenance, provenanceOf, roleOf } from "./provenance.js";
import { referencesOf } from "./row-reference.js";
import { type Data, type Fault, isFault, type Selection, select } from "./select.js";
import { selectedValue } from "./selected-value.js";

/** What a claim asserts, as far as evidence meets it. */
export interface Assertion {
  /** Null when the words hold no quantity. */
  readonly stated: Quantity | null;
  readonly relation: Relation | undefined;
  /** The party whose claim it is; null for the article's own. */
  readonly by: string | null;
}

/**
 * Puts one evidence entry against a claim: a result for each reporter among the rows it selects (semantics rule 20), or
 * one result that says why nothing can be compared.
 */
export function evaluateEvidence(
  entry: EvidenceSpec,
  index: number,
  assertion: Assertion,
  data: Data,
  conventions: Conventions,
): readonly EvidenceResult[] {
  const base = { entry, index, assertion: asBound(assertion, entry), data };
  if (entry.compute !== undefined) {
    const computed = computedValue(entry, data, kindOf(assertion), unitOf(assertion));
    if (isFault(computed)) return [faultResult(base, [], unknownOrigin, computed)];
    return [judged(base, computed.rows, computed.provenance, computed, conventions)];
  }
  const selection = select(entry, data);
  if (isFault(selection)) return [faultResult(base, [], unknownOrigin, selection)];
  return byReporter(base, selection).map(({ part, provenance }) => {
    const rows = referencesOf(data.claimSet, part);
    if (entry.is !== undefined) return textResult(base, rows, provenance, part, entry.is);
    const { stated, relation } = base.assertion;
    if (stated === null) return faultResult(base, rows, provenance, noQuantity);
    const value = selectedValue(entry, part, relation, stated, data);
    return isFault(value)
      ? faultResult(base, rows, provenance, value)
      : judged(base, rows, provenance, value, conventions);
  });
}

/** "Within 5 %" bounds the distance from the baseline; it doesn't state it (semantics rule 13). */
function asBound(assertion: Assertion, entry: EvidenceSpec): Assertion {
  const { stated } = assertion;
  if ((entry.relation ?? assertion.relation) !== "within" || stated === null || stated.comparator !== "=")
    return assertion;
  const interval = { low: null, high: stated.high };
  return { ...assertion, stated: { ...stated, comparator: "<=", interval } };
}

interface Base {
  readonly entry: EvidenceSpec;
  readonly index: number;
  readonly assertion: Assertion;
  readonly data: Data;
}

const unknownOrigin: Provenance = { reportedBy: null, readIn: null };
const noQuantity: Fault = {
  fault: "vague",
  message: "The claim's words hold no quantity to compare; `means` can say how they are read.",
};

function kindOf({ stated }: Assertion): "number" | "date" {
  return stated?.kind === "date" ? "date" : "number";
}

function unitOf({ stated }: Assertion): string | null {
  return stated?.unit ?? null;
}

/**
 * The selection's rows apart by who reports them (semantics rule 20), echoes apart from the rest, in order of first
 * appearance. Rows that nobody is named for are told apart by where they were read.
 */
function byReporter(
  { entry, assertion, data }: Base,
  selection: Selection,
): readonly { part: Selection; provenance: Provenance }[] {
  const { claimSet } = data;
  const groups = new Map<string, { rows: number[]; origins: Provenance[] }>();
  for (const row of selection.rows) {
    const provenance = provenanceOf(claimSet, selection.spec, selection.table, row);
    const reportedBy = entry["reported-by"] ?? provenance.reportedBy;
    const echo = roleOf(claimSet, assertion.by, { ...provenance, reportedBy }) === "echo";
    const name = JSON.stringify([reportedBy, echo, reportedBy === null ? provenance.readIn : null]);
    const group = groups.get(name) ?? { rows: [], origins: [] };
    group.rows.push(row);
    group.origins.push(provenance);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ rows, origins }) => ({
    part: { ...selection, rows },
    provenance: commonOrigin(origins),
  }));
}

function judged(
  base: Base,
  rows: readonly RowReference[],
  provenance: Provenance,
  value: Value,
  conventions: Conventions,
): EvidenceResult {
  const { stated } = base.assertion;
  const common = commonParts(base, rows, provenance);
  const shown = {
    value: value.value,
    written: value.written,
    text: value.formula ? printComputed(value.value, value.unit) : printValue(value.written, value.unit),
    unit: value.unit,
    formula: value.formula,
  };
  if (stated === null) return { ...common, ...shown, ...incomparable("vague", noQuantity.message) };
  const { agrees, certain, tier, margin } = compareValue(stated, value, conventions);
  if (agrees === null) {
    const message = "The data are too coarse: they neither support nor contradict the claim.";
    return { ...common, ...shown, ...incomparable("too-wide", message), margin };
  }
  return { ...common, ...shown, agrees, certain, tier, margin, reason: null, message: null };
}

/** Text against text: the cells must hold just that (design, `is`). */
function textResult(
  base: Base,
  rows: readonly RowReference[],
  provenance: Provenance,
  { table, rows: indexes, columns }: Selection,
  wanted: string,
): EvidenceResult {
  const found = indexes.map((row) => table.cell(row, columns[0]));
  const agrees = found.every((text) => text === wanted);
  return {
    ...commonParts(base, rows, provenance),
    ...noValue,
    text: [...new Set(found)].join(", "),
    agrees,
    certain: true,
    tier: agrees ? "exact" : null,
    margin: null,
    reason: null,
    message: null,
  };
}

function faultResult(
  base: Base,
  rows: readonly RowReference[],
  provenance: Provenance,
  { fault, message, told }: Fault,
): EvidenceResult {
  return {
    ...commonParts(base, rows, provenance),
    ...noValue,
    text: "",
    ...incomparable(fault, message),
    told: told === true,
  };
}

const noValue = { value: null, written: null, unit: null, formula: null } as const;

function incomparable(reason: UnverifiableReason, message: string) {
  return { agrees: null, certain: false, tier: null, margin: null, reason, message } as const;
}

function commonParts({ entry, index, assertion, data }: Base, rows: readonly RowReference[], found: Provenance) {
  const provenance = {
    reportedBy: entry["reported-by"] ?? found.reportedBy,
    readIn: entry["read-in"] ?? found.readIn,
  };
  return {
    entry: index,
    rows,
    role: roleOf(data.claimSet, assertion.by, provenance),
    bearing: entry.bearing ?? "direct",
    ...provenance,
    series: entry.series ?? commonSeries(rows),
    given: entry.given ?? null,
    differs: entry.differs ?? [],
    note: entry.note ?? null,
    told: false,
  } as const;
}

function commonSeries(rows: readonly RowReference[]): string | null {
  const [first] = rows;
  return first && rows.every(({ series }) => series === first.series) ? first.series : null;
}
