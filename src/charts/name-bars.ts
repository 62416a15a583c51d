import type { ClaimSet } from "../core/claims/claim-set.js";
import type { RowReference } from "../core/evidence/evidence-result.js";

/** A value to be named: whose it is, of which series, and its row; null for a value that rests on several rows. */
export interface RowToName {
  readonly group: string;
  readonly series: string | null;
  readonly row: RowReference | null;
}

/** What a chart calls a row and the group that it stands in. */
export interface RowName {
  readonly group: string;
  readonly label: string;
  readonly detail: string | null;
}

/**
 * Names rows by their series, and by those of their shown columns that tell them apart: what all rows share is left to the
 * caption, what a group shares stands in its head, the rest beside the row.
 */
export function nameBars(rows: readonly RowToName[], claimSet: ClaimSet): readonly RowName[] {
  const cells = rows.map((row) => new Map(cellsOf(row, claimSet)));
  const columns = [...new Set(cells.flatMap((row) => [...row.keys()]))];
  const telling = columns.filter((column) => new Set(cells.flatMap((row) => row.get(column) ?? [])).size > 1);
  const shared = telling.filter((column) => isShared(column, rows, cells) && isOfGroups(column, rows, cells));
  return rows.map(({ group, series, row }, index) => {
    const own = cells[index] ?? new Map<string, string>();
    const heads = headsOf(group, shared, rows, cells);
    const parts = telling.filter((column) => !shared.includes(column)).flatMap((column) => own.get(column) ?? []);
    const label = seriesLabel(series, claimSet) ?? parts.shift() ?? row?.shown[0]?.text ?? row?.key ?? "Computed";
    const detail = parts.filter((part) => part !== label).join(" · ");
    return { group: headOf(group, heads), label, detail: detail === "" ? null : detail };
  });
}

/** The shown cells of a row, without those that the chart tells by colour or fill. */
function cellsOf({ row, series }: RowToName, claimSet: ClaimSet): readonly (readonly [column: string, text: string])[] {
  if (row === null) return [];
  const spec = claimSet.tables.get(row.table)?.spec;
  const told = [series === null ? undefined : spec?.series, spec?.certainty, spec?.["reported-by"]].flatMap(
    (setting) => (typeof setting === "object" ? [setting.column] : []),
  );
  return row.shown.filter(({ column }) => !told.includes(column)).map(({ column, text }) => [column, text]);
}

function isShared(column: string, rows: readonly RowToName[], cells: readonly ReadonlyMap<string, string>[]): boolean {
  const texts = new Map<string, string>();
  return rows.every(({ group }, index) => {
    const text = cells[index]?.get(column);
    // A row without the cell says nothing against what the others share.
    if (text === undefined) return true;
    const known = texts.get(group) ?? text;
    texts.set(group, known);
    return known === text;
  });
}

/** Whether a shared column is about the groups: it has their names in it, or no group is a single row. */
function isOfGroups(
  column: string,
  rows: readonly RowToName[],
  cells: readonly ReadonlyMap<string, string>[],
): boolean {
  if (rows.every(({ group }, index) => cells[index]?.get(column)?.includes(group) ?? true)) return true;
  return rows.every(({ group }) => rows.filter((row) => row.group === group).length > 1);
}

/** What the rows of a group share in some columns, in the columns' order. */
function headsOf(
  group: string,
  shared: readonly string[],
  rows: readonly RowToName[],
  cells: readonly ReadonlyMap<string, string>[],
): readonly string[] {
  const own = cells.filter((_, index) => rows[index]?.group === group);
  return shared.flatMap((column) => own.find((row) => row.has(column))?.get(column) ?? []);
}

/** "VMware", "VMware January 2007" where a cell says it with the name in it, "VMware · single machine" elsewhere. */
function headOf(group: string, cells: readonly string[]): string {
  const rest = cells.filter((cell) => !cell.includes(group));
  return [cells.find((cell) => cell.includes(group)) ?? group, ...rest].join(" · ");
}

function seriesLabel(series: string | null, claimSet: ClaimSet): string | null {
  return series === null ? null : (claimSet.series.get(series)?.spec.label ?? series);
}
