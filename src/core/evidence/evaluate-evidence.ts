import type { EvidenceSpec, Relation } from "../claims/schema.js";
import { highOf } from "../quantities/interval.js";
import type { Conventions } from "../quantities/quantity.js";
import type { Comparison } from "./compare.js";
import { compareValue } from "./compare-value.js";
import { computedValue } from "./computed-value.js";
import type { EvidenceResult, RowReference, UnverifiableReason } from "./evidence-result.js";
import { mapAggregated, mapEnds, type Value } from "./evidence-value.js";
import { type Compared, formOf, type Meaning, otherMeanings, type Said, usualMeaning } from "./meanings.js";
import { printComputed, printValue } from "./print-value.js";
import { commonOrigin, type Provenance, provenanceOf, roleOf } from "./provenance.js";
import { withSign } from "./relate.js";
import { referencesOf } from "./row-reference.js";
import { type Data, type Fault, isFault, type Selection, select } from "./select.js";
import { comparedOf, selectedValue } from "./selected-value.js";

/** What a claim asserts, as far as evidence meets it. */
export interface Assertion {
  /** Null when the words hold no quantity. */
  readonly said: Said | null;
  readonly relation: Relation | undefined;
  /** Whether it is one of the readings that the annotator gives the words. */
  readonly isNamedReading: boolean;
  /** Whether only what the words usually mean is asked for, and no other reading of them. */
  readonly onlyUsual?: boolean;
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
  const base = { entry, index, assertion, data, conventions };
  const said = isVague(assertion.said) ? null : assertion.said;
  const { isNamedReading } = assertion;
  const relation = entry.relation ?? assertion.relation;
  if (entry.compute !== undefined) {
    const kind = kindOf(said);
    const computed = computedValue(entry, data, kind, said?.stated.unit ?? null);
    if (isFault(computed)) return [faultResult(base, [], unknownOrigin, computed)];
    const { rows, provenance } = computed;
    if (said === null) return [{ ...commonParts(base, rows, provenance), ...shownParts(computed), ...noComparison }];
    const measure = (meaning: Meaning): Value | Fault =>
      signed(computedValue(entry, data, kind, meaning.stated.unit), meaning);
    return [judged(base, rows, provenance, said, { ...computedCompared, isNamedReading, relation }, measure)];
  }
  const selection = select(entry, data);
  if (isFault(selection)) return [faultResult(base, [], unknownOrigin, selection)];
  return byReporter(base, selection).map(({ part, provenance }) => {
    const rows = referencesOf(data.claimSet, part);
    if (entry.is !== undefined) return textResult(base, rows, provenance, part, entry.is);
    if (said === null) return faultResult(base, rows, provenance, noQuantity);
    const compared = { ...comparedOf(entry, part, kindOf(said), relation), relation, isNamedReading };
    const measure = (meaning: Meaning): Value | Fault => selectedValue(entry, part, meaning, data);
    return judged(base, rows, provenance, said, compared, measure);
  });
}

/** "Several" and a date without a year state nothing to compare with (semantics rule 11). */
function isVague(said: Said | null): boolean {
  return said !== null && said.stated.low === null && said.stated.high === null;
}

/** A formula says itself what is related to what; only the sign of a change or difference is left to the words. */
function signed(value: Value | Fault, meaning: Meaning): Value | Fault {
  const { relation } = meaning;
  if (isFault(value) || (relation !== "change" && relation !== "difference")) return value;
  const { sign } = formOf(meaning, { relation, lowerIsBetter: false });
  const turned = mapAggregated(value, (interval) => withSign(sign, interval));
  return turned ? { ...value, ...turned } : value;
}

const computedCompared = { hasBaseline: false, hasReference: false, arePercentages: false, lowerIsBetter: false };

interface Base {
  readonly entry: EvidenceSpec;
  readonly index: number;
  readonly assertion: Assertion;
  readonly data: Data;
  readonly conventions: Conventions;
}

const unknownOrigin: Provenance = { reportedBy: null, readIn: null };
const noQuantity: Fault = {
  fault: "vague",
  message: "The claim's words hold no quantity to compare; `means` can say how they are read.",
};

function kindOf(said: Said | null): "number" | "date" {
  return said?.stated.kind === "date" ? "date" : "number";
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
    const readIn = entry["read-in"] ?? provenance.readIn;
    const echo = roleOf(claimSet, assertion.by, { reportedBy, readIn }) === "echo";
    const name = JSON.stringify([reportedBy, echo, reportedBy === null ? readIn : null]);
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

/**
 * Compares by the usual meaning of the words; where that disagrees, by the others in turn. One that fits is a looser way
 * to agree (tier `alternate`), except points where the text says per cent: that is a mistake of the text (semantics
 * rule 12).
 */
function judged(
  base: Base,
  rows: readonly RowReference[],
  provenance: Provenance,
  said: Said,
  compared: Compared,
  measure: (meaning: Meaning) => Value | Fault,
): EvidenceResult {
  const { conventions } = base;
  const usual = usualMeaning(said, compared);
  const value = measure(usual);
  if (isFault(value)) return faultResult(base, rows, provenance, value);
  const common = { ...commonParts(base, rows, provenance), relation: usual.relation ?? null };
  const comparison = compareValue(usual.stated, value, conventions);
  if (comparison.agrees === null) {
    const message = "The data are too coarse: they neither support nor contradict the claim.";
    return { ...common, ...shownParts(value), ...incomparable("too-wide", message), margin: comparison.margin };
  }
  if (comparison.agrees === false && base.assertion.onlyUsual !== true) {
    for (const meaning of otherMeanings(said, usual, compared, conventions)) {
      const other = measure(meaning);
      const fit = isFault(other) ? null : compareValue(meaning.stated, other, conventions);
      if (isFault(other) || fit?.agrees !== true) continue;
      const { reading } = meaning;
      return reading === "points"
        ? { ...common, ...shownParts(value), ...comparisonParts(comparison), reading }
        : {
            ...common,
            ...shownParts(other),
            ...comparisonParts(fit),
            relation: meaning.relation ?? null,
            tier: "alternate",
            reading,
          };
    }
  }
  return { ...common, ...shownParts(value), ...comparisonParts(comparison), reading: null };
}

function comparisonParts({ agrees, certain, tier, margin }: Comparison) {
  return { agrees, certain, tier, margin, reason: null, message: null } as const;
}

const noComparison = incomparable("vague", noQuantity.message);

function shownParts({ value, written, unit, unitAssumed = false, formula, signed = false }: Value) {
  // What moves against the words comes out negative: "−3 %" beside "fell 3 %" would read as a fall.
  const text =
    signed && highOf(value) < 0
      ? `${printComputed(mapEnds(value, Math.abs), unit)} the other way`
      : formula
        ? printComputed(value, unit)
        : printValue(written, unit);
  return { value, written, text, unit, unitAssumed, formula };
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
    reading: null,
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

const noValue = { value: null, written: null, unit: null, unitAssumed: false, formula: null } as const;

function incomparable(reason: UnverifiableReason, message: string) {
  return { agrees: null, certain: false, tier: null, reading: null, margin: null, reason, message } as const;
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
    relation: null,
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
