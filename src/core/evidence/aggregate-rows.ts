import type { Aggregate } from "../claims/schema.js";
import type { Interval } from "../quantities/interval.js";
import type { Aggregated, Measured } from "./evidence-value.js";
import * as intervals from "./interval-arithmetic.js";
import { rowValues } from "./row-value.js";
import { type Fault, isFault, type Selection } from "./select.js";

/**
 * Makes one value of a reporter's rows, in `unit`. Several rows need a quantifier or an aggregate; without one they are
 * ambiguous (semantics rule 9).
 */
export function aggregateRows(selection: Selection, kind: "number" | "date", unit: string | null): Aggregated | Fault {
  const { aggregate, rows, tableId, per } = selection;
  if (per !== undefined && aggregate !== undefined) return aggregateGroups(selection, per, kind, unit);
  if (aggregate === "count") return exactly(rows.length);
  const values = rowValues(selection, kind, unit);
  if (isFault(values)) return values;
  const [only] = values;
  if (values.length === 1 && only) return only;
  if (aggregate === undefined) {
    const message = `${rows.length} rows of table "${tableId}" fit, and nothing says how they become one value. Narrow \`where\`, or add \`aggregate\`.`;
    return { fault: "ambiguous-selection", message };
  }
  const combined = combineMeasured(aggregate, values);
  if (aggregate === "each") return { ...combined, each: values };
  return aggregate === "envelope" ? { ...combined, inside: true } : combined;
}

/** Aggregates within the groups of a column; each group's value must then agree. */
function aggregateGroups(
  selection: Selection,
  per: string,
  kind: "number" | "date",
  unit: string | null,
): Aggregated | Fault {
  const groups = new Map<string, number[]>();
  for (const row of selection.rows) {
    const name = selection.table.cell(row, per);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  const values: Measured[] = [];
  for (const rows of groups.values()) {
    const value = aggregateRows({ ...selection, rows, per: undefined }, kind, unit);
    if (isFault(value)) return value;
    values.push(...(value.each ?? [value]));
  }
  return { ...combineMeasured("envelope", values), each: values };
}

function combineMeasured(aggregate: Aggregate, all: readonly Measured[]): Measured {
  return {
    value: combine(
      aggregate,
      all.map(({ value }) => value),
    ),
    written: combine(
      aggregate,
      all.map(({ written }) => written),
    ),
  };
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
      return exactly(all.length).value;
    case "each":
    case "envelope":
      return intervals.envelope(all);
    default:
      return aggregate satisfies never;
  }
}

function exactly(count: number): Measured {
  return { value: { low: count, high: count }, written: { low: count, high: count } };
}
