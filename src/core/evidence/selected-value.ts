import type { EvidenceSpec, Relation } from "../claims/schema.js";
import type { Interval } from "../quantities/interval.js";
import type { Quantity } from "../quantities/quantity.js";
import { aggregateRows } from "./aggregate-rows.js";
import type { ColumnFrame } from "./column-frame.js";
import type { Figure } from "./evidence-result.js";
import { type Aggregated, type Measured, mapAggregated, mapEnds, type Value } from "./evidence-value.js";
import * as intervals from "./interval-arithmetic.js";
import { printValue } from "./print-value.js";
import { relate } from "./relate.js";
import { framesOf, unitOfSelection } from "./row-value.js";
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
  const unit = unitOfSelection(selection, kind);
  const own = aggregateRows(selection, kind, unit);
  if (isFault(own)) return own;
  const relation = entry.relation ?? claimRelation;
  if (relation === undefined && entry.baseline === undefined) return inUnit(own, unit, stated.unit, null);
  const related: Asked = { relation: relation ?? "of", stated, unit, frame: framesOf(selection)[0] };
  if (entry.baseline === undefined) return relatedToColumn(own, related);
  const baseline = baselineOf(entry, data, kind, unit);
  return isFault(baseline) ? baseline : relatedToBaseline(own, baseline, related);
}

/** How a value is to be related. */
interface Asked {
  readonly relation: Relation;
  readonly stated: Quantity;
  readonly unit: string | null;
  readonly frame: ColumnFrame | undefined;
}

/** The baseline's value in the unit of the value that is related to it. It inherits what it doesn't say itself. */
function baselineOf(entry: EvidenceSpec, data: Data, kind: "number" | "date", unit: string | null): Aggregated | Fault {
  const spec: SelectionSpec = typeof entry.baseline === "string" ? { cell: entry.baseline } : (entry.baseline ?? {});
  const inherited: SelectionSpec = { ...entry, cell: undefined, ...spec, where: { ...entry.where, ...spec.where } };
  const selection = select(spec.cell === undefined ? inherited : spec, data);
  if (isFault(selection)) {
    const fault = selection.fault === "dangling-evidence" ? "no-baseline" : selection.fault;
    return { ...selection, fault, message: `The baseline can't be used. ${selection.message}` };
  }
  return aggregateRows(selection, kind, unit);
}

/** A relation without a baseline: a column that holds ratios already (`of`) answers it (rule 13). */
function relatedToColumn(own: Aggregated, asked: Asked): Value | Fault {
  const { relation, stated, unit, frame } = asked;
  // Any other column must hold the relation itself ("overhead in %"): then nothing is left to convert.
  if (!frame || frame.of === null || relation === "of") return inUnit(own, unit, stated.unit, null);
  const toRatio = conversion(unit, "1");
  if (!toRatio) return unitMismatch(unit, "a ratio");
  const ratio = mapAggregated(own, (interval) => mapEnds(interval, toRatio));
  if (!ratio) return zeroBaseline;
  const one: Interval = { low: 1, high: 1 };
  const figures = [{ name: "value", text: printValue(own.written, unit) }];
  return relatedTo(ratio, { value: one, written: one }, { ...asked, unit: "1" }, figures, "1");
}

function relatedToBaseline(own: Aggregated, baseline: Measured, asked: Asked): Value | Fault {
  const figures: readonly Figure[] = [
    { name: "value", text: printValue(own.written, asked.unit) },
    { name: "baseline", text: printValue(baseline.written, asked.unit) },
  ];
  return relatedTo(own, baseline, asked, figures, "baseline");
}

function relatedTo(
  own: Aggregated,
  baseline: Measured,
  { relation, stated, unit, frame }: Asked,
  figures: readonly Figure[],
  baselineName: string,
): Value | Fault {
  const { better } = frame ?? {};
  const how = { relation, better, direction: stated.direction };
  const related = mapAggregated(own, (value, end) => {
    const found = relate(how, value, baseline[end]);
    return found && inDirection(found.value, relation, stated);
  });
  const expression = relate(how, own.value, baseline.value)?.expression;
  if (!related || expression === undefined) return zeroBaseline;
  const formula = { expression: expression.replaceAll("baseline", baselineName), figures };
  return inUnit(related, relation === "difference" ? unit : "1", stated.unit, formula);
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
  const converted = convert && mapAggregated(own, (interval) => mapEnds(interval, convert));
  return converted ? { ...converted, unit: to, formula } : unitMismatch(from, to ?? "a bare number");
}

const zeroBaseline: Fault = {
  fault: "zero-baseline",
  message: "The baseline can be zero, so nothing can be related to it.",
};

function unitMismatch(from: string | null, to: string): Fault {
  return { fault: "unit-mismatch", message: `The data are in "${from ?? "no unit"}", the claim is in "${to}".` };
}
