import type { Relation } from "../claims/schema.js";
import { conversion, isPercentage, isPoints, isShare } from "../evidence/units.js";
import { type Asked, wordsIn } from "./asked.js";
import type { Candidate, CellAt } from "./candidate.js";
import type { IndexedTable, NumberColumn } from "./index-table.js";
import { intervalColumns } from "./interval-columns.js";
import { closenessOf, relationKind, scoreOf, unitFit } from "./score.js";
import { acceptedRange, isIn, type Range, stretchIn } from "./wanted-range.js";

/** How many rows are starting points for pairs, how many columns are searched, and how many partners a cell gets. */
const maxAnchors = 40;
const anchorsInLarge = 16;
const maxColumns = 40;
const maxLooked = 60;
const maxPartners = 6;
/** How many columns of one row are paired with each other. */
const maxPaired = 24;

/** In tables of more rows than this fewer are starting points, each of which has more partners. */
const largeTable = 2_000;

/** A relation that the quantity can state, with the range that it may come to. */
interface Wanted {
  readonly relation: Relation;
  readonly range: Range;
  /** Turns what the relation comes to into the quantity's unit. */
  readonly scale: number;
}

/**
 * Two cells of one column, or of one row, whose difference, ratio, share or change is the quantity. A column is sorted, so
 * the partners of a cell are found by bounds; cells are taken from the rows that share the most words.
 */
export function findRelations(
  asked: Asked,
  table: IndexedTable,
  rows: Uint32Array,
  best: readonly number[],
): readonly Candidate[] {
  if (asked.stated.kind !== "quantity" || asked.stated.form === "orders") return [];
  const anchors = best.slice(0, table.table.rowCount > largeTable ? anchorsInLarge : maxAnchors);
  // Where intervals have both ends, their low ends stand for them.
  const highEnds = new Set(intervalColumns(table.numbers).map(([, high]) => high));
  const columns = table.numbers
    .filter((column) => column.kind === "number" && !column.isMixed && !column.isYears && !highEnds.has(column))
    .map((column) => ({ column, words: wordsIn(asked, column.stems) }))
    .sort((a, b) => Number(b.words !== 0) - Number(a.words !== 0))
    .slice(0, maxColumns);
  const likeness = createLikeness(table);
  const found: Candidate[] = [];
  const add = (wanted: Wanted, at: CellAt, baseline: CellAt, natural: number): void => {
    const comesTo = related(wanted.relation, valueAt(at), valueAt(baseline));
    if (comesTo === null || !isIn(wanted.range, comesTo)) return;
    const words =
      (rows[at.row] ?? 0) |
      (rows[baseline.row] ?? 0) |
      wordsIn(asked, at.column.stems) |
      wordsIn(asked, baseline.column.stems) |
      wordsIn(asked, table.stems);
    const closeness = closenessOf(asked, comesTo / wanted.scale);
    const kind = relationKind(asked, wanted.relation) * natural * orderFit(asked, wanted.relation, at, baseline);
    const unit = unitOfRelation(asked, wanted.relation, at.column);
    if (unit === 0) return;
    const score = scoreOf(asked, { words, closeness, unit, kind });
    found.push({ kind: "relation", relation: wanted.relation, table, at, baseline, words, score });
  };
  for (const { column } of columns) {
    for (const wanted of wantedOf(asked, column)) {
      for (const row of anchors) {
        const at = { row, column };
        if (Number.isNaN(valueAt(at))) continue;
        for (const other of partnersOf(wanted, at, rows, likeness)) {
          const baseline = { row: other, column };
          const natural = likeness.fit(row, other);
          add(wanted, at, baseline, natural);
          if (!anchors.includes(other) || wanted.relation === "of" || wanted.relation === "ratio") {
            add(wanted, baseline, at, natural);
          }
        }
      }
    }
  }
  const paired = columns.slice(0, maxPaired);
  for (const { column } of paired) {
    for (const { column: other } of paired) {
      if (column === other || column.unit !== other.unit) continue;
      for (const wanted of wantedOf(asked, column)) {
        for (const row of anchors) add(wanted, { row, column }, { row, column: other }, inRow);
      }
    }
  }
  return found;
}

/** Two columns of one row measure different things more often than two rows of one column. */
const inRow = 0.9;

function valueAt({ row, column }: CellAt): number {
  return column.values[row] ?? Number.NaN;
}

/** What relations the quantity can state of a column's cells. */
function wantedOf(asked: Asked, column: NumberColumn): readonly Wanted[] {
  const { stated } = asked;
  const { unit, direction } = stated;
  const range = acceptedRange(asked);
  const scaled = (relation: Relation, scale: number): Wanted => ({
    relation,
    scale,
    range: { low: range.low * scale, high: range.high * scale },
  });
  if (isPoints(unit)) return column.unit === null || isPercentage(column.unit) ? [scaled("difference", 1)] : [];
  if (isShare(unit)) {
    const toOne = conversion(unit, "1")?.(1) ?? 1;
    return [scaled(direction === null && !asked.said.wording.isComparative ? "of" : "change", toOne)];
  }
  if (unit === "x") return [scaled("ratio", 1)];
  if (unit === "1") return [scaled("of", 1)];
  const convert = column.unit === null ? (value: number) => value : conversion(unit, column.unit);
  // Scales with a zero point of their own, like °C, are left out.
  if (convert === null || convert(0) !== 0) return [];
  return [scaled("difference", convert(1))];
}

/** A relation of two values, as far as it decides what is worth judging; sizes, whatever the direction. */
function related(relation: Relation, value: number, baseline: number): number | null {
  if (relation === "difference") return Math.abs(value - baseline);
  if (baseline === 0 || value * baseline <= 0) return null;
  return relation === "change" ? Math.abs(value / baseline - 1) : value / baseline;
}

/** Where a cell's partner may lie, as value or as baseline. */
function partnerRanges({ relation, range: { low, high } }: Wanted, value: number): readonly Range[] {
  if (relation === "difference") {
    return [between(value - high, value - low), between(value + low, value + high)];
  }
  const factors =
    relation === "change"
      ? [
          between(1 + low, 1 + high),
          between(1 - high, 1 - low),
          between(1 / (1 + high), 1 / (1 + low)),
          below(low, high),
        ]
      : [between(low, high), between(1 / high, 1 / low)];
  return factors
    .filter((factor) => factor.high > 0 && Number.isFinite(value))
    .map((factor) => between(Math.max(factor.low, 0) * value, factor.high * value));
}

/** 1 / (1 − t); all above where t may reach 1. */
function below(low: number, high: number): Range {
  return { low: 1 / (1 - Math.min(low, 0.999)), high: high >= 1 ? Number.MAX_VALUE : 1 / (1 - high) };
}

function between(a: number, b: number): Range {
  const [x, y] = [Number.isNaN(a) ? 0 : a, Number.isNaN(b) ? 0 : b];
  return { low: Math.min(x, y), high: Math.max(x, y) };
}

function partnersOf(wanted: Wanted, at: CellAt, rows: Uint32Array, likeness: Likeness): readonly number[] {
  const { column, row } = at;
  const scored: { readonly row: number; readonly rank: number }[] = [];
  for (const range of partnerRanges(wanted, valueAt(at))) {
    const [from, to] = stretchIn(column, range);
    const step = Math.max(1, Math.floor((to - from) / maxLooked));
    for (let index = from; index < to; index += step) {
      const other = column.order[index] ?? 0;
      if (other === row) continue;
      scored.push({ row: other, rank: likeness.fit(row, other) + 0.1 * bitCount(rows[other] ?? 0) });
    }
  }
  const sorted = scored.sort((a, b) => b.rank - a.rank || a.row - b.row);
  return [...new Set(sorted.map(({ row: other }) => other))].slice(0, maxPartners);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

interface Likeness {
  /** How natural it is to compare two rows, 0 to 1: rows that differ in one name are meant to be compared. */
  fit(a: number, b: number): number;
}

/** How many columns tell how alike two rows are. */
const maxCompared = 12;

function createLikeness({ table, naming }: IndexedTable): Likeness {
  const compared = naming
    .filter(({ isMeasure, kind, index }) => !isMeasure && kind !== "decimal" && index.groupCount < table.rowCount)
    .slice(0, maxCompared);
  return {
    fit: (a, b) => {
      let differing = 0;
      for (const { index } of compared) if (index.groupOf[a] !== index.groupOf[b]) differing++;
      return 1 / (1 + 0.3 * Math.max(0, differing - 1));
    },
  };
}

/** A change runs from the earlier row to the later one, and the way that the words say; the reverse is less likely. */
function orderFit({ stated, said }: Asked, relation: Relation, at: CellAt, baseline: CellAt): number {
  if (relation !== "change" && relation !== "difference") return 1;
  const isUp = valueAt(at) > valueAt(baseline);
  const { direction } = stated;
  const isTurned = said.wording.aspect === "speed" || said.wording.aspect === "merit";
  if (direction !== null) return (direction === "up") === isUp ? 1 : isTurned ? 0.9 : 0.3;
  return relation === "difference" && !isUp ? 0.9 : 1;
}

function unitOfRelation(asked: Asked, relation: Relation, column: NumberColumn): number {
  if (relation === "difference") {
    return isPoints(asked.stated.unit) ? (column.unit === null ? 0.4 : 1) : unitFit(asked, column);
  }
  // A quotient needs no unit; one of two percentages is often a mistake for points.
  return isPercentage(column.unit) ? 0.7 : 1;
}
