import type { TableSpec } from "../claims/schema.js";
import { cellDate } from "../evidence/cell-value.js";
import { countingDecimals, frameOf } from "../evidence/column-frame.js";
import { type ColumnIndex, indexingColumn } from "../evidence/column-index.js";
import type { Table } from "../evidence/table.js";
import { isPhysical, isShare } from "../evidence/units.js";
import { type GroupFigures, groupFigures } from "./group-figures.js";
import { type SearchTable, specWithUnits, usableColumns } from "./search-table.js";
import { sortRows } from "./sort-rows.js";
import { stemsOf } from "./stems.js";

/** A column of numbers or dates, ready to be searched. */
export interface NumberColumn {
  readonly name: string;
  readonly kind: "number" | "date";
  /** What each row's cell holds; NaN where it holds none. Dates count days. */
  readonly values: Float64Array;
  /** The rows that hold one, from low to high. */
  readonly order: Int32Array;
  /** The most decimals of its numbers. */
  readonly decimals: number;
  /** What the claim set, the column's name or its cells state; null where that is nothing, or another in each row. */
  readonly unit: string | null;
  /** Whether another column holds the unit of each cell. */
  readonly isMixed: boolean;
  /** Whether its numbers are years: they have no sum, and are no amounts. */
  readonly isYears: boolean;
  readonly stems: ReadonlySet<string>;
}

/** A column whose cells can name rows. */
export interface NamingColumn {
  readonly name: string;
  readonly kind: "text" | "whole" | "decimal";
  /** Whether it holds numbers that seem to be measured: they name a row only where nothing else does. */
  readonly isMeasure: boolean;
  readonly index: ColumnIndex;
}

/** A table ready to be searched. */
export interface IndexedTable {
  readonly source: SearchTable;
  readonly table: Table;
  /** With the units that the columns' names state. */
  readonly spec: TableSpec;
  readonly numbers: readonly NumberColumn[];
  readonly naming: readonly NamingColumn[];
  /** Where each stem stands: naming column and group. */
  readonly words: ReadonlyMap<string, readonly Posting[]>;
  readonly stems: ReadonlySet<string>;
  readonly figures: readonly GroupFigures[];
}

/** A group of equal cells in a naming column, by their numbers. */
export interface Posting {
  readonly column: number;
  readonly group: number;
}

/** How many rows are looked at between two chances for others to go on. */
const rowsAtOnce = 5_000;
/** How many cells tell what a column holds. */
const sampleSize = 60;
/** How many different cells of a column are looked at for words; a column of more is one of remarks or ids. */
const maxWordGroups = 200_000;
/** How many columns by which rows are named are indexed. */
const maxNaming = 60;

/** Makes a table ready to be searched, in small steps, so that a large one keeps nobody waiting. */
export function* indexingTable(source: SearchTable): Generator<void, IndexedTable> {
  const { table } = source;
  const columns = usableColumns(table);
  const spec = specWithUnits(source, columns);
  const numbers: NumberColumn[] = [];
  const naming: NamingColumn[] = [];
  for (const column of columns) {
    const sample = sampleOf(table, column, spec);
    if (sample.dates > sample.filled / 2) numbers.push(yield* readDates(table, column));
    const found = sample.numbers > 0 ? yield* readNumbers(table, column, spec) : null;
    if (found && found.order.length > 0) numbers.push(found);
    const kind = namingKind(sample, found);
    const measured = kind !== "text" && isMeasure(found);
    // In a large table nobody looks for a row by what was measured.
    if (sample.filled > 0 && naming.length < maxNaming && !(measured && table.rowCount > fewRows)) {
      naming.push({ name: column, kind, isMeasure: measured, index: yield* indexingColumn(table, column) });
    }
    const isRounded = found !== null && (isShare(found.unit) || isPhysical(found.unit));
    // Judging a value asks for it; a large table is looked through once.
    if (isRounded) yield* countingDecimals(table, column, spec.decimals);
    yield;
  }
  const words = yield* wordsOfCells(naming);
  const stems = new Set(stemsOf(`${source.id} ${source.spec.path.replace(/^.*\//, "").replace(/\.\w+$/, "")}`));
  const figures = yield* groupFigures(table.rowCount, numbers, naming);
  return { source, table, spec: withKey(source, spec, naming), numbers, naming, words, stems, figures };
}

/** A table that nobody declared can be given a key: its first column of texts that all differ. */
function withKey({ declared, table }: SearchTable, spec: TableSpec, naming: readonly NamingColumn[]): TableSpec {
  if (declared || spec.key !== undefined || table.rowCount < 2) return spec;
  const unique = naming.find(
    ({ kind, index }) => kind === "text" && index.groupCount === table.rowCount && index.find("") === null,
  );
  return unique ? { ...spec, key: unique.name } : spec;
}

/** Numbers with a unit are measured, and those that differ in most rows; years and other small sets of numbers aren't. */
function isMeasure(found: NumberColumn | null): boolean {
  if (found === null || found.kind === "date") return false;
  const { unit, order } = found;
  if (unit !== null) return true;
  return !found.isYears && order.length > 2 && differentIn(found) > Math.min(order.length * 0.6, mostNames);
}

/** Numbers that name rows, like years and sizes, are few. */
const mostNames = 2_000;

/** Whole numbers from 1000 to 2999 without a unit, close together, are years. */
function areYears(column: Pick<NumberColumn, "values" | "order" | "decimals" | "unit">): boolean {
  const { values, order, decimals, unit } = column;
  const [least, most] = [values[order[0] ?? 0] ?? 0, values[order.at(-1) ?? 0] ?? 0];
  const isOfYears = decimals === 0 && unit === null && least >= 1000 && most < 3000;
  return isOfYears && most - least <= 2 * differentIn(column);
}

function differentIn({ order, values }: Pick<NumberColumn, "order" | "values">): number {
  let different = order.length > 0 ? 1 : 0;
  for (let at = 1; at < order.length; at++) {
    if (values[order[at] ?? 0] !== values[order[at - 1] ?? 0]) different++;
  }
  return different;
}

interface Sample {
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
}

function sampleOf(table: Table, column: string, spec: TableSpec): Sample {
  const frame = frameOf(table, column, spec.columns?.[column], spec.decimals);
  let [filled, numbers, dates] = [0, 0, 0];
  const step = Math.max(1, Math.floor(table.rowCount / sampleSize));
  for (let row = 0; row < table.rowCount; row += step) {
    const text = table.cell(row, column);
    if (text === "") continue;
    filled++;
    if (frame.numberOf(text)) numbers++;
    if (/\d/.test(text) && /\d{4}/.test(text) && cellDate(text)) dates++;
  }
  return { filled, numbers, dates };
}

/** A column names rows by its texts, by whole numbers like years, or by other numbers. */
function namingKind({ filled, numbers, dates }: Sample, found: NumberColumn | null): NamingColumn["kind"] {
  if (found === null || numbers < filled / 2 || dates > filled / 2) return dates > 0 && numbers > 0 ? "whole" : "text";
  return found.decimals === 0 ? "whole" : "decimal";
}

/** In a table of so few rows any column may name them. */
const fewRows = 20_000;

function* readNumbers(table: Table, column: string, spec: TableSpec): Generator<void, NumberColumn> {
  const frame = frameOf(table, column, spec.columns?.[column], spec.decimals);
  const values = new Float64Array(table.rowCount).fill(Number.NaN);
  const isPlain = spec.decimals !== "comma";
  let decimals = 0;
  let cellUnit: string | null = null;
  for (let row = 0; row < table.rowCount; row++) {
    if (row > 0 && row % rowsAtOnce === 0) yield;
    const text = table.cell(row, column);
    if (text === "") continue;
    const plain = isPlain ? plainDecimals(text) : -1;
    if (plain >= 0) {
      values[row] = Number(text);
      if (plain > decimals) decimals = plain;
      continue;
    }
    const cell = frame.numberOf(text);
    if (!cell) continue;
    values[row] = cell.value;
    if (cell.decimals > decimals) decimals = cell.decimals;
    if (cell.percent) cellUnit ??= frame.unitOf(row);
  }
  const stated = spec.columns?.[column]?.unit;
  const unit = typeof stated === "string" ? stated : cellUnit;
  const order = sortRows(values);
  const isMixed = typeof stated === "object";
  return {
    name: column,
    kind: "number",
    values,
    order,
    decimals,
    unit,
    isMixed,
    isYears: !isMixed && areYears({ values, order, decimals, unit }),
    stems: new Set(stemsOf(column)),
  };
}

/** The decimals of a text of nothing but digits and one point; -1 for any other, which needs a closer look. */
function plainDecimals(text: string): number {
  if (text.length > 15) return -1;
  let mark = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) continue;
    if (unit !== 46 || mark >= 0 || at === 0 || at === text.length - 1) return -1;
    mark = at;
  }
  return mark < 0 ? 0 : text.length - 1 - mark;
}

function* readDates(table: Table, column: string): Generator<void, NumberColumn> {
  const values = new Float64Array(table.rowCount).fill(Number.NaN);
  const index = yield* indexingColumn(table, column);
  const known = new Map<number, number>();
  for (let row = 0; row < table.rowCount; row++) {
    if (row > 0 && row % rowsAtOnce === 0) yield;
    const group = index.groupOf[row] ?? 0;
    const value = known.get(group) ?? cellDate(index.textOf(group))?.value ?? Number.NaN;
    known.set(group, value);
    values[row] = value;
  }
  return {
    name: column,
    kind: "date",
    values,
    order: sortRows(values),
    decimals: 0,
    unit: "day",
    isMixed: false,
    isYears: false,
    stems: new Set(stemsOf(column)),
  };
}

function* wordsOfCells(naming: readonly NamingColumn[]): Generator<void, ReadonlyMap<string, readonly Posting[]>> {
  const words = new Map<string, Posting[]>();
  for (const [column, { index }] of naming.entries()) {
    const groups = Math.min(index.groupCount, maxWordGroups);
    for (let group = 0; group < groups; group++) {
      if (group > 0 && group % rowsAtOnce === 0) yield;
      const posting = { column, group };
      const text = index.textOf(group);
      // Most columns of many different texts hold codes.
      for (const stem of code.test(text) ? [text.toLowerCase()] : new Set(stemsOf(text))) {
        const known = words.get(stem);
        if (known) known.push(posting);
        else words.set(stem, [posting]);
      }
    }
  }
  return words;
}

/** What is one word, and its own stem. */
const code = /^[A-Za-z]{0,3}\d{1,15}$/;
