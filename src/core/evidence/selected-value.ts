import type { Aggregate, EvidenceSpec, Relation } from "../claims/schema.js";
import type { Interval } from "../quantities/interval.js";
import type { Quantity } from "../quantities/quantity.js";
import type { ColumnFrame } from "./column-frame.js";
import type { Figure } from "./evidence-result.js";
import { mapEnds, type Value } from "./evidence-value.js";
import * as intervals from "./interval-arithmetic.js";
import { printValue } from "./print-value.js";
import { type Related, relate, relateRatio } from "./relate.js";
import { framesOf, type RowValue, rowValues } from "./row-value.js";
import { type Data, type Fault, isFault, type Selection, type SelectionSpec, select } from "./select.js";
import { conversion } from "./units.js";

/**
 * The value of one reporter's rows: aggregated, related to a baseline where the claim is about a relation, and in the
 * claim's unit; or why there is none.
 */
export function selectedValue(
  entry: EvidenceSpec,
  selection: Selection,
  claimRelation: Relation | undefined,
  stated: Quantity,
  data: Data,
): Value | Fault {
  const kind = stated.kind === "date" ? "date" : "number";
  const own = aggregated(selection, kind);
  if (isFault(own)) return own;
  const [frame] = framesOf(selection);
  const [row = 0] = selection.rows;
  const unit = kind === "date" ? "day" : (frame?.unitOf(row) ?? null);
  const relation = entry.relation ?? claimRelation;
  if (relation === undefined && entry.baseline === undefined) return inUnit(own, unit, stated.unit, null);
  if (entry.baseline === undefined) return relatedToColumn(own, frame, unit, relation ?? "of", stated);
  const baseline = baselineOf(entry, data, kind);
  if (isFault(baseline)) return baseline;
  return relatedToBaseline(own, baseline, frame, unit, relation ?? "of", stated);
}

interface Aggregated {
  readonly value: Interval;
  readonly written: Interval;
  readonly each?: readonly RowValue[];
}

/** Several rows of one reporter become one value; without a quantifier they are ambiguous (semantics rule 9). */
function aggregated(selection: Selection, kind: "number" | "date"): Aggregated | Fault {
  const { aggregate, rows, tableId, per } = selection;
  if (aggregate === "count" && per === undefined) {
    return { value: { low: rows.length, high: rows.length }, written: { low: rows.length, high: rows.length } };
  }
  if (per !== undefined && aggregate !== undefined) return aggregatedPer(selection, per, kind);
  const values = rowValues(selection, kind);
  if (isFault(values)) return values;
  const [only] = values;
  if (values.length === 1 && only) return only;
  if (aggregate === undefined) {
    const message = `${rows.length} rows of table "${tableId}" fit, and nothing says how they become one value. Narrow \`where\`, or add \`aggregate\`.`;
    return { fault: "ambiguous-selection", message };
  }
  const combined: Aggregated = {
    value: combine(
      aggregate,
      values.map(({ value }) => value),
    ),
    written: combine(
      aggregate,
      values.map(({ written }) => written),
    ),
  };
  return aggregate === "each" ? { ...combined, each: values } : combined;
}

/** Aggregates within the groups of a column; each group's value must then agree. */
function aggregatedPer(selection: Selection, per: string, kind: "number" | "date"): Aggregated | Fault {
  const groups = new Map<string, number[]>();
  for (const row of selection.rows) {
    const name = selection.table.cell(row, per);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const values: RowValue[] = [];
  for (const rows of groups.values()) {
    const value = aggregated({ ...selection, rows, per: undefined }, kind);
    if (isFault(value)) return value;
    values.push({ row: rows[0] ?? 0, ...value });
  }
  const value = intervals.envelope(values.map((group) => group.value));
  return { value, written: intervals.envelope(values.map((group) => group.written)), each: values };
}

function combine(aggregate: Aggregate, all: readonly Interval[]): Interval {
  switch (aggregate) {
    case "mean":
      return intervals.mean(all);
    case "median":
      return intervals.median(all);
    case "min":
      return intervals.minimum(all);
    case "max":
      return intervals.maximum(all);
    case "sum":
      return intervals.sum(all);
    case "count":
      return { low: all.length, high: all.length };
    case "each":
    case "envelope":
      return intervals.envelope(all);
    default:
      return aggregate satisfies never;
  }
}

/** The baseline's rows: what it doesn't say itself it takes from the entry, conditions included. */
function baselineOf(entry: EvidenceSpec, data: Data, kind: "number" | "date"): Aggregated | Fault {
  const spec: SelectionSpec = typeof entry.baseline === "string" ? { cell: entry.baseline } : (entry.baseline ?? {});
  const inherited: SelectionSpec = { ...entry, cell: undefined, ...spec, where: { ...entry.where, ...spec.where } };
  const selection = select(spec.cell === undefined ? inherited : spec, data);
  if (isFault(selection)) {
    const fault = selection.fault === "dangling-evidence" ? "no-baseline" : selection.fault;
    return { fault, message: `The baseline can't be used. ${selection.message}` };
  }
  return aggregated(selection, kind);
}

/** A relation without a baseline: only a column that holds ratios already (`of`) can answer it (rule 13). */
function relatedToColumn(
  own: Aggregated,
  frame: ColumnFrame | undefined,
  unit: string | null,
  relation: Relation,
  stated: Quantity,
): Value | Fault {
  if (!frame || frame.of === null) {
    // A column may hold the relation itself ("overhead in %"): then nothing is left to convert.
    return inUnit(own, unit, stated.unit, null);
  }
  if (relation === "of") return inUnit(own, unit, stated.unit, null);
  const toRatio = conversion(unit, "1");
  if (!toRatio) return unitMismatch(unit, "a ratio");
  return finish(own, (value) => relateRatio(relation, mapEnds(value, toRatio), frame.better), "1", relation, stated, [
    { name: "value", text: printValue(own.written, unit) },
  ]);
}

function relatedToBaseline(
  own: Aggregated,
  baseline: Aggregated,
  frame: ColumnFrame | undefined,
  unit: string | null,
  relation: Relation,
  stated: Quantity,
): Value | Fault {
  const figures: readonly Figure[] = [
    { name: "value", text: printValue(own.written, unit) },
    { name: "baseline", text: printValue(baseline.written, unit) },
  ];
  const related = (value: Interval, end: "value" | "written"): Related =>
    relate(relation, value, baseline[end], frame?.better);
  return finish(own, related, relation === "difference" ? unit : "1", relation, stated, figures);
}

function finish(
  own: Aggregated,
  related: (value: Interval, end: "value" | "written") => Related,
  unit: string | null,
  relation: Relation,
  stated: Quantity,
  figures: readonly Figure[],
): Value | Fault {
  const value = related(own.value, "value");
  const written = related(own.written, "written");
  if (!value.ok || !written.ok) {
    return { fault: "zero-baseline", message: "The baseline can be zero, so nothing can be related to it." };
  }
  const turned = (interval: Interval): Interval => inDirection(interval, relation, stated);
  const formula = { expression: value.expression, figures };
  return inUnit({ value: turned(value.value), written: turned(written.value) }, unit, stated.unit, formula);
}

/** Rule 13: falling words negate a change or difference; without a direction word sizes compare. */
function inDirection(value: Interval, relation: Relation, { direction }: Quantity): Interval {
  if (relation !== "change" && relation !== "difference") return value;
  if (direction === "down") return intervals.negate(value);
  return direction === "up" ? value : intervals.absolute(value);
}

function inUnit(own: Aggregated, from: string | null, to: string | null, formula: Value["formula"]): Value | Fault {
  // A column without a unit is read in the claim's written unit (rule 17).
  const convert = from === null ? (value: number) => value : conversion(from, to ?? (from === "1" ? "1" : null));
  if (!convert) return unitMismatch(from, to ?? "a bare number");
  const { value, written, each } = own;
  const converted = { value: mapEnds(value, convert), written: mapEnds(written, convert), unit: to, formula };
  if (!each) return converted;
  return {
    ...converted,
    each: each.map((row) => ({ value: mapEnds(row.value, convert), written: mapEnds(row.written, convert) })),
  };
}

function unitMismatch(from: string | null, to: string): Fault {
  return { fault: "unit-mismatch", message: `The data are in "${from ?? "no unit"}", the claim is in "${to}".` };
}
