import type { EvidenceSpec, Relation } from "../claims/schema.js";
import type { Interval } from "../quantities/interval.js";
import { aggregateRows } from "./aggregate-rows.js";
import type { ColumnFrame } from "./column-frame.js";
import type { Figure } from "./evidence-result.js";
import { type Aggregated, type Measured, mapAggregated, mapEnds, type Value } from "./evidence-value.js";
import { type Compared, formOf, type Meaning } from "./meanings.js";
import { printValue } from "./print-value.js";
import { relate } from "./relate.js";
import type { RelationForm } from "./relation-form.js";
import { framesOf, unitOfSelection } from "./row-value.js";
import { type Data, type Fault, isFault, type Selection, type SelectionSpec, select } from "./select.js";
import { conversion, isPercentage, isPhysical, isShare, isTime } from "./units.js";

/** What is known of a selection before its values are read, as far as it decides how a claim's words are meant. */
export function comparedOf(
  entry: EvidenceSpec,
  selection: Selection,
  kind: "number" | "date",
  relation: Relation | undefined,
): Omit<Compared, "relation" | "isNamedReading"> {
  const [frame] = framesOf(selection);
  const unit = unitOfSelection(selection, kind);
  const hasBaseline = entry.baseline !== undefined;
  const arePercentages = isPercentage(unit);
  return {
    hasBaseline,
    hasReference: hasBaseline || holdsRatios(frame, unit, relation),
    arePercentages,
    lowerIsBetter: isLowerBetter(frame, unit),
  };
}

/**
 * The value of one reporter's rows: aggregated, related to a baseline where the claim is about a relation, and in the
 * unit of what the words mean; or why there is none.
 */
export function selectedValue(entry: EvidenceSpec, selection: Selection, meaning: Meaning, data: Data): Value | Fault {
  const { stated, relation } = meaning;
  const kind = stated.kind === "date" ? "date" : "number";
  const unit = unitOfSelection(selection, kind);
  const own = aggregateRows(selection, kind, unit);
  if (isFault(own)) return own;
  if (relation === undefined) return inUnit(own, unit, stated.unit, null);
  const [frame] = framesOf(selection);
  const form = formOf(meaning, { relation, lowerIsBetter: isLowerBetter(frame, unit) });
  // What is tried as a distance is tried only of columns that hold ratios.
  const isRatio = holdsRatios(frame, unit, undefined) || meaning.reading === "deficit" || meaning.reading === "within";
  const related: Asked = { form, to: stated.unit, unit, isRatio };
  if (entry.baseline === undefined) return relatedToColumn(own, related);
  const baseline = baselineOf(entry, data, kind, unit);
  return isFault(baseline) ? baseline : relatedToBaseline(own, baseline, related);
}

/** Whether a column holds ratios already: it says of what, or the claim says that its percentages are parts. */
function holdsRatios(frame: ColumnFrame | undefined, unit: string | null, relation: Relation | undefined): boolean {
  return (frame?.of ?? null) !== null || (relation === "of" && isPercentage(unit));
}

/** How a value is to be related. */
interface Asked {
  readonly form: RelationForm;
  /** The unit to bring it to. */
  readonly to: string | null;
  readonly unit: string | null;
  /** Whether the value is a ratio already. */
  readonly isRatio: boolean;
}

/** Less of a time is better unless the claim set says otherwise. */
function isLowerBetter(frame: ColumnFrame | undefined, unit: string | null): boolean {
  return frame?.better === undefined ? isTime(unit) : frame.better === "lower";
}

/** What an entry's baseline selects: it inherits what it doesn't say itself, unless it names a cell. */
export function baselineSpec(entry: EvidenceSpec): SelectionSpec {
  const spec: SelectionSpec = typeof entry.baseline === "string" ? { cell: entry.baseline } : (entry.baseline ?? {});
  if (spec.cell !== undefined) return spec;
  return { ...entry, cell: undefined, ...spec, where: { ...entry.where, ...spec.where } };
}

/** The baseline's value in the unit of the value that is related to it. */
function baselineOf(entry: EvidenceSpec, data: Data, kind: "number" | "date", unit: string | null): Aggregated | Fault {
  const selection = select(baselineSpec(entry), data);
  if (isFault(selection)) {
    const fault = selection.fault === "dangling-evidence" ? "no-baseline" : selection.fault;
    return { ...selection, fault, message: `The baseline can't be used. ${selection.message}` };
  }
  return aggregateRows(selection, kind, unit);
}

/** A relation without a baseline: a column that holds ratios already (`of`) answers it (rule 13). */
function relatedToColumn(own: Aggregated, asked: Asked): Value | Fault {
  const { form, to, unit, isRatio } = asked;
  if (isRatio && form.relation !== "of") return relatedToOne(own, asked);
  // Any other column must hold the relation itself ("overhead in %"), and say so by its unit; then nothing is left to
  // convert.
  const isLevel = form.relation === "of" || form.relation === "ratio";
  if (!isLevel && (unit === null || (isShare(to) && conversion(unit, to) === null))) return noBaseline(form);
  return inUnit(own, unit, to, null);
}

function relatedToOne(own: Aggregated, asked: Asked): Value | Fault {
  const toRatio = conversion(asked.unit, "1");
  if (!toRatio) return unitMismatch(asked.unit, "a ratio");
  const ratio = mapAggregated(own, (interval) => mapEnds(interval, toRatio));
  if (!ratio) return zeroBaseline;
  const one: Interval = { low: 1, high: 1 };
  const figures = [{ name: "value", text: printValue(own.written, asked.unit) }];
  return relatedTo(ratio, { value: one, written: one }, { ...asked, unit: "1" }, figures);
}

function relatedToBaseline(own: Aggregated, baseline: Measured, asked: Asked): Value | Fault {
  const figures: readonly Figure[] = [
    { name: "value", text: printValue(own.written, asked.unit) },
    { name: "baseline", text: printValue(baseline.written, asked.unit) },
  ];
  return relatedTo(own, baseline, asked, figures);
}

function relatedTo(
  own: Aggregated,
  baseline: Measured,
  { form, to, unit }: Asked,
  figures: readonly Figure[],
): Value | Fault {
  const related = mapAggregated(own, (value, end) => relate(form, value, baseline[end])?.value ?? null);
  const expression = relate(form, own.value, baseline.value)?.expression;
  if (!related || expression === undefined) return zeroBaseline;
  // A column of ratios has 1 as its baseline, which needs no name and divides nothing.
  const isNamed = figures.some(({ name }) => name === "baseline");
  const plain = isNamed ? expression : expression.replaceAll(" / baseline", "").replaceAll("baseline", "1");
  const formula = { expression: plain, figures };
  const converted =
    form.relation === "difference" ? differenceInUnit(related, unit, to, formula) : inUnit(related, "1", to, formula);
  const isMoved = form.relation === "change" || form.relation === "difference";
  return isFault(converted) ? converted : { ...converted, signed: isMoved && form.sign !== "dropped" };
}

function inUnit(own: Aggregated, from: string | null, to: string | null, formula: Value["formula"]): Value | Fault {
  // A column without a unit is read in the claim's written unit (rule 17).
  if (from === null) return { ...own, unit: to, formula, unitAssumed: isShare(to) || isPhysical(to) };
  const convert = conversion(from, to ?? (from === "1" ? "1" : null));
  const converted = convert && mapAggregated(own, (interval) => mapEnds(interval, convert));
  return converted ? { ...converted, unit: to, formula } : unitMismatch(from, to ?? "a bare number");
}

/** Differences convert without the zero points of their scales: 9 °F more are 5 °C more. */
function differenceInUnit(own: Aggregated, from: string | null, to: string | null, formula: Value["formula"]) {
  const zero = from === null ? 0 : (conversion(from, to)?.(0) ?? 0);
  const value = inUnit(own, from, to, formula);
  if (isFault(value) || zero === 0) return value;
  const shifted = mapAggregated(value, (interval) => mapEnds(interval, (end) => end - zero));
  return shifted ? { ...value, ...shifted } : value;
}

const zeroBaseline: Fault = {
  fault: "zero-baseline",
  message: "The baseline can be zero, so nothing can be related to it.",
};

function noBaseline({ relation }: RelationForm): Fault {
  const message = `Nothing says what the ${relation} is taken from. Add a \`baseline\`; if the column holds the ${relation} itself, state its \`unit\`.`;
  return { fault: "no-baseline", message };
}

function unitMismatch(from: string | null, to: string): Fault {
  return { fault: "unit-mismatch", message: `The data are in "${from ?? "no unit"}", the claim is in "${to}".` };
}
