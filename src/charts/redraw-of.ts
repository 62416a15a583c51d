import type { ClaimSet } from "../core/claims/claim-set.js";
import type { MissingSpec } from "../core/claims/schema.js";
import type { LoadedTables } from "../core/evidence/loaded-table.js";
import { provenanceOf } from "../core/evidence/provenance.js";
import { referencesOf } from "../core/evidence/row-reference.js";
import { framesOf, rowValues } from "../core/evidence/row-value.js";
import { isFault, type Selection, select } from "../core/evidence/select.js";
import { partyName } from "../core/headline.js";
import { type BarValue, groupBars, kindOf } from "./group-bars.js";
import type { GroupedBarsSpec } from "./grouped-bars-spec.js";
import { printShort } from "./print-short.js";

/** Rows that are looked at; a chart shows fewer still. */
const maxRows = 500;

/**
 * A figure that the article lost, drawn again from the rows that its `redraw` selects: grouped by party, or by the column
 * that `per` names. Rows without a number, and those of another unit than the first, are left out. Null when it has no
 * `redraw`, or when nothing is left; the rules say why.
 */
export function redrawOf({ redraw }: MissingSpec, claimSet: ClaimSet, tables: LoadedTables): GroupedBarsSpec | null {
  if (!redraw) return null;
  const selection = select(redraw, { claimSet, tables });
  if (isFault(selection)) return null;
  const [frame] = framesOf(selection);
  const [first = 0] = selection.rows;
  const unit = frame?.unitOf(first) ?? null;
  const values = selection.rows
    .slice(0, maxRows)
    .filter((row) => (frame?.unitOf(row) ?? null) === unit)
    .flatMap((row) => barOf(selection, row, unit, claimSet) ?? []);
  return values.length === 0 ? null : groupBars(values, { unit, of: frame?.of ?? null }, claimSet);
}

function barOf(selection: Selection, row: number, unit: string | null, claimSet: ClaimSet): BarValue | null {
  const { spec, table, per } = selection;
  const values = rowValues({ ...selection, rows: [row] }, "number", unit);
  if (isFault(values)) return null;
  const [value] = values;
  if (!value) return null;
  const references = referencesOf(claimSet, { ...selection, rows: [row] });
  const [reference = null] = references;
  const { reportedBy } = provenanceOf(claimSet, spec, table, row);
  const party = reportedBy === null ? "Reporter not known" : partyName(claimSet, reportedBy);
  return {
    group: per === undefined ? party : table.cell(row, per),
    reportedBy,
    series: reference?.series ?? null,
    row: reference,
    value: value.written,
    text: printShort(value.written, unit),
    kind: kindOf(references),
    notes: [],
  };
}
