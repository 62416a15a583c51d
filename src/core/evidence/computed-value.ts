import type { EvidenceSpec } from "../claims/schema.js";
import type { Interval } from "../quantities/interval.js";
import type { Figure, RowReference } from "./evidence-result.js";
import { mapEnds, type Value } from "./evidence-value.js";
import { computeFormula, namesIn } from "./formula.js";
import { printValue } from "./print-value.js";
import { commonOrigin, type Provenance, provenanceOf } from "./provenance.js";
import { referencesOf } from "./row-reference.js";
import { rowValues, unitOfSelection } from "./row-value.js";
import { type Data, type Fault, isFault, select } from "./select.js";
import { conversion } from "./units.js";

/** A formula's value with the rows that its figures come from. */
export interface ComputedValue extends Value {
  readonly rows: readonly RowReference[];
  readonly provenance: Provenance;
}

/**
 * Computes `compute` over the cells named under `with`; rounding propagates from end to end (semantics rule 7). Without
 * a `unit` the result is read in the claim's unit.
 */
export function computedValue(
  entry: EvidenceSpec,
  data: Data,
  kind: "number" | "date",
  claimUnit: string | null,
): ComputedValue | Fault {
  const expression = entry.compute ?? "";
  const rounded = new Map<string, Interval>();
  const written = new Map<string, Interval>();
  const figures: Figure[] = [];
  const rows: RowReference[] = [];
  const origins: Provenance[] = [];
  for (const name of namesIn(expression)) {
    const reference = entry.with?.[name];
    if (reference === undefined) continue;
    const selection = select({ cell: reference }, data);
    if (isFault(selection)) return selection;
    const [row = 0] = selection.rows;
    const unit = unitOfSelection(selection, kind);
    const values = rowValues(selection, kind, unit);
    if (isFault(values)) return values;
    const [value] = values;
    if (!value) continue;
    rounded.set(name, value.value);
    written.set(name, value.written);
    figures.push({ name, text: printValue(value.written, unit) });
    rows.push(...referencesOf(data.claimSet, selection));
    origins.push(provenanceOf(data.claimSet, selection.spec, selection.table, row));
  }
  if (rows.length === 0) {
    return {
      fault: "no-evidence",
      message: "The formula uses no cell, so it rests on no data. Name cells under `with`.",
    };
  }
  const result = computeFormula(expression, rounded);
  if (!result.ok) return { fault: result.reason, message: result.message };
  const exact = computeFormula(expression, written);
  const convert = conversion(entry.unit ?? claimUnit, claimUnit);
  if (!convert) {
    const message = `The formula's unit "${entry.unit ?? ""}" can't be compared with the claim's.`;
    return { fault: "unit-mismatch", message };
  }
  return {
    value: mapEnds(result.value, convert),
    written: mapEnds(exact.ok ? exact.value : result.value, convert),
    unit: claimUnit,
    formula: { expression, figures },
    rows,
    provenance: commonOrigin(origins),
  };
}
