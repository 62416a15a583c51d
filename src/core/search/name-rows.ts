import type { TableSpec } from "../claims/schema.js";
import { isPlainText } from "../evidence/where.js";
import type { IndexedTable, NamingColumn } from "./index-table.js";
import { stemsOf } from "./stems.js";

/** Conditions of a `where`: what the cells of some columns hold. */
export type Conditions = Readonly<Record<string, string>>;

/** The conditions that single out each of some rows, on the same columns; or why there are none. */
export type RowNames =
  | { readonly kind: "named"; readonly conditions: readonly Conditions[]; readonly byKey: boolean }
  | { readonly kind: "unnamed"; readonly reason: string };

/** How many columns are tried together; every combination of them is looked at. */
const maxTried = 10;
/** Cells longer than this are remarks, and no names. */
const maxName = 120;
/** From this length on a cell is a name that nobody likes to copy. */
const longName = 40;
const remark = 4;

/**
 * The fewest and likeliest conditions that single out each of some rows: no condition can be left out. Text columns come
 * before numbers, and columns before others whose cells stand in the sentence. The table's key is used where nothing else
 * singles a row out, unless the sentence names it.
 * @param except columns that hold the values: a row named by what is searched for says nothing
 */
export function nameRows(
  indexed: IndexedTable,
  rows: readonly number[],
  sentence: ReadonlySet<string>,
  except: ReadonlySet<string>,
): RowNames {
  const { table, naming, spec } = indexed;
  const kept = bookkeepingColumns(spec);
  const priced = naming.flatMap((column) => {
    const cells = rows.map((row) => table.cell(row, column.name));
    if (except.has(column.name) || !cells.every(isName)) return [];
    const cost = costOf(column, cells, sentence) + (kept.has(column.name) ? bookkeeping : 0);
    const isKey = column.name === spec.key && indexed.source.declared && !cells.some((cell) => isSaid(cell, sentence));
    return isKey ? [] : [{ column, cost }];
  });
  const tried = likeliest(priced, rows);
  const chosen = cheapest(indexed, tried, rows);
  if (chosen) return { kind: "named", conditions: rows.map((row) => conditionsOf(indexed, chosen, row)), byKey: false };
  const { key } = spec;
  if (key !== undefined && table.columns.includes(key) && !except.has(key)) {
    const keyed = naming.find(({ name }) => name === key);
    const isUnique = (row: number): boolean =>
      isName(table.cell(row, key)) && keyed?.index.countOf(keyed.index.groupOf[row] ?? 0) === 1;
    if (rows.every(isUnique)) {
      return { kind: "named", conditions: rows.map((row) => ({ [key]: table.cell(row, key) })), byKey: true };
    }
  }
  const reason =
    tried.length === 0
      ? "No column but those of values names this row. Give the table a column of names."
      : "Another row has the same text in every column that could name it. Give the table a column that tells them apart.";
  return { kind: "unnamed", reason };
}

/** What a column costs more that says where a value comes from: it names no thing. */
const bookkeeping = 3;

function bookkeepingColumns(spec: TableSpec): ReadonlySet<string> {
  const settings = [spec.formula, spec["read-in"], spec["reported-by"], spec.certainty];
  return new Set(settings.flatMap((one) => (typeof one === "object" ? [one.column] : (one ?? []))));
}

interface Priced {
  readonly column: NamingColumn;
  readonly cost: number;
}

function isName(cell: string): boolean {
  return cell !== "" && cell.length <= maxName && isPlainText(cell);
}

function isSaid(cell: string, sentence: ReadonlySet<string>): boolean {
  return saidShare(cell, sentence) > 0;
}

/** Which share of a cell's words the sentence has too. */
function saidShare(cell: string, sentence: ReadonlySet<string>): number {
  const stems = stemsOf(cell);
  return stems.length === 0 ? 0 : stems.filter((stem) => sentence.has(stem)).length / stems.length;
}

/** A year names a row as a word does; a day is mostly something that is known of it, like the day of a peak. */
const year = /^[12]\d{3}$/;
const day = /^\d{4}-\d\d-\d\d/;

/** What a condition costs: one that the sentence speaks of is nearly free beside a number, a code or a long remark. */
function costOf(
  { kind, index, isMeasure }: NamingColumn,
  cells: readonly string[],
  sentence: ReadonlySet<string>,
): number {
  const costs = cells.map((cell) => {
    if (isMeasure) return 6;
    const length = cell.length > longName ? remark : 0;
    const said = saidShare(cell, sentence);
    // A day of the year that the sentence names is less of a name than the year alone.
    const unsaid = (1 - said) * (day.test(cell) ? 3 : 0.5);
    if (said > 0) return length + (kind === "text" ? 1 : kind === "whole" ? 1.2 : 1.5) + unsaid;
    if (kind === "whole") return year.test(cell) ? 1.8 : 2.5;
    if (kind === "decimal") return 3.5;
    const isCode = index.groupCount === index.groupOf.length && /^\p{L}{0,4}[-_]?\d+$/u.test(cell);
    return length + (isCode || day.test(cell) ? 2.9 : 1.6);
  });
  return costs.reduce((sum, cost) => sum + cost, 0) / cells.length;
}

/** The columns that are tried: mostly the likeliest, some of those that tell the most rows apart. */
function likeliest(priced: readonly Priced[], rows: readonly number[]): readonly Priced[] {
  const byCost = priced.toSorted((a, b) => a.cost - b.cost);
  if (byCost.length <= maxTried) return byCost;
  const sharing = ({ column: { index } }: Priced): number =>
    rows.reduce((sum, row) => sum + index.countOf(index.groupOf[row] ?? 0), 0);
  const first = byCost.slice(0, maxTried - 3);
  const rest = byCost.slice(maxTried - 3).toSorted((a, b) => sharing(a) - sharing(b));
  return [...first, ...rest.slice(0, 3)];
}

/** The cheapest set of columns that no other row shares all cells of with one of the rows; null when there is none. */
function cheapest(
  { table }: IndexedTable,
  tried: readonly Priced[],
  rows: readonly number[],
): readonly Priced[] | null {
  const singlesOut = (set: readonly Priced[]): boolean => rows.every((row) => isAlone(table.rowCount, set, row));
  // What all of them together don't tell apart, none of them does.
  if (tried.length === 0 || !singlesOut(tried)) return null;
  const sets = Array.from({ length: (1 << tried.length) - 1 }, (_, index) => {
    const chosen = tried.filter((_one, bit) => ((index + 1) >> bit) & 1);
    return { chosen, cost: chosen.reduce((sum, { cost }) => sum + cost, 0) };
  });
  sets.sort((a, b) => a.cost - b.cost);
  return sets.find(({ chosen }) => singlesOut(chosen))?.chosen ?? null;
}

/** Up to how many rows of a group are listed; in a larger one another that is alike is found before long, or there is none. */
const fewRows = 256;

/** Whether no other row has the cells of a row in all of some columns. The first that has them ends the search. */
function isAlone(rowCount: number, columns: readonly Priced[], row: number): boolean {
  const wanted = columns
    .map(({ column: { index } }) => ({ index, group: index.groupOf[row] ?? 0 }))
    .sort((a, b) => a.index.countOf(a.group) - b.index.countOf(b.group));
  const [narrowest, ...others] = wanted;
  if (!narrowest) return rowCount === 1;
  const { index, group } = narrowest;
  const count = index.countOf(group);
  if (count === 1) return true;
  const isAlike = (other: number): boolean =>
    other !== row && others.every((one) => one.index.groupOf[other] === one.group);
  if (count <= fewRows) return !index.rowsOf(group).some(isAlike);
  for (let other = 0; other < rowCount; other++) if (index.groupOf[other] === group && isAlike(other)) return false;
  return true;
}

function conditionsOf({ table }: IndexedTable, chosen: readonly Priced[], row: number): Conditions {
  const names = table.columns.filter((name) => chosen.some(({ column }) => column.name === name));
  return Object.fromEntries(names.map((name) => [name, table.cell(row, name)]));
}
