import type { EvidenceSpec } from "../claims/schema.js";
import { type Data, type Fault, isFault, type Selection, select } from "./select.js";
import { baselineSpec } from "./selected-value.js";

/** Rows and columns that an evidence entry reads, and as what. */
export interface ReadSelection {
  readonly part: "value" | "baseline" | "formula";
  /** Why nothing could be selected, where that is so. */
  readonly selected: Selection | Fault;
}

/** All that an entry reads from tables: its value, its baseline, the cells of its formula. */
export function selectionsOf(entry: EvidenceSpec, data: Data): readonly ReadSelection[] {
  if (entry.compute !== undefined) {
    const cells = Object.values(entry.with ?? {});
    return cells.map((cell) => ({ part: "formula", selected: select({ cell }, data) }));
  }
  const value: ReadSelection = { part: "value", selected: select(entry, data) };
  if (entry.baseline === undefined) return [value];
  return [value, { part: "baseline", selected: select(baselineSpec(entry), data) }];
}

/** Whether a selection reads a row of a table file, and which of its columns; none when it doesn't. */
export function columnsReadIn(selected: Selection | Fault, file: string, row: number): readonly string[] {
  if (isFault(selected) || selected.table.file !== file) return [];
  return holdsRow(selected.rows, row) ? selected.columns : [];
}

/** Rows are in file order, and there may be a million. */
function holdsRow(rows: readonly number[], row: number): boolean {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = rows[middle] ?? 0;
    if (at === row) return true;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
