import { conversion, isShare } from "../evidence/units.js";
import { isPlainText } from "../evidence/where.js";
import { type Asked, wordsIn } from "./asked.js";
import type { Candidate } from "./candidate.js";
import type { GroupFigures } from "./group-figures.js";
import type { IndexedTable, NumberColumn } from "./index-table.js";
import { aggregateKind, closenessOf, scoreOf, unitFit } from "./score.js";
import { stemsOf } from "./stems.js";
import { acceptedRange, isIn, type Range, rangeInColumn } from "./wanted-range.js";

/** Sums, means, medians, least and largest values and counts of a column that the quantity may accept. */
export function findAggregates(asked: Asked, table: IndexedTable): readonly Candidate[] {
  if (asked.stated.kind !== "quantity") return [];
  const found: Candidate[] = [];
  const counted = new Set<string>();
  const wordsOf = createWords(asked, table);
  const fitOf = createFit(asked);
  const kinds = (["sum", "mean", "median", "min", "max"] as const)
    .map((aggregate) => ({ aggregate, kind: aggregateKind(asked, aggregate) }))
    .filter(({ kind }) => kind > 0);
  for (const figures of table.figures) {
    const fit = fitOf(figures.column);
    if (fit && !figures.hasGaps) {
      const values = { ...figures, mean: figures.sum / figures.count };
      for (const { aggregate, kind } of kinds) {
        const value = values[aggregate];
        // Shares of different wholes have no sum, and no sum of bare numbers is a share.
        const isOfShares = isShare(figures.column.unit) || isShare(asked.stated.unit);
        if (!isIn(fit.range, value) || (aggregate === "sum" && isOfShares)) continue;
        const words = wordsOf(figures);
        const closeness = closenessOf(asked, fit.convert(value));
        const score = scoreOf(asked, { words, closeness, unit: fit.unit, kind });
        found.push({ kind: "aggregate", table, aggregate, figures, value, words, score });
      }
    }
    const group = `${figures.within?.naming.name ?? ""}\n${figures.within?.group ?? ""}`;
    if (!counted.has(group)) found.push(...countOf(asked, table, figures, wordsOf));
    counted.add(group);
  }
  return found;
}

/** How the values of a column meet the quantity. */
interface Fit {
  readonly unit: number;
  readonly range: Range;
  readonly convert: (value: number) => number;
}

/** How each column meets the quantity; null where it doesn't. Asked once for a column, whatever its groups. */
function createFit(asked: Asked): (column: NumberColumn) => Fit | null {
  const known = new Map<NumberColumn, Fit | null>();
  const fitOf = (column: NumberColumn): Fit | null => {
    const unit = unitFit(asked, column);
    const range = unit > 0 && !column.isMixed ? rangeInColumn(acceptedRange(asked), asked.stated.unit, column) : null;
    const convert = column.unit === null ? null : conversion(column.unit, asked.stated.unit);
    return range && { unit, range, convert: convert ?? ((value) => value) };
  };
  return (column) => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const fit = fitOf(column);
    known.set(column, fit);
    return fit;
  };
}

/** Rows are counted by whole numbers without a unit, or with a noun. */
function countOf(asked: Asked, table: IndexedTable, figures: GroupFigures, wordsOf: WordsOf): readonly Candidate[] {
  const { stated } = asked;
  const { count } = figures;
  if ((stated.unit !== null && !stated.counted) || stated.form === "fraction-word") return [];
  if (!isIn(acceptedRange(asked), count)) return [];
  const words = wordsOf(figures);
  // What is counted is named by the table, by the group, or by a column of names.
  const noun = stated.counted ? stemsOf(stated.unit ?? "").at(-1) : undefined;
  const isNamed = noun !== undefined && table.naming.some(({ name }) => stemsOf(name).includes(noun));
  const isTable = noun !== undefined && table.stems.has(noun);
  const kind = isNamed || isTable ? 0.8 : 0.4;
  const score = scoreOf(asked, { words, closeness: closenessOf(asked, count), unit: 0.8, kind });
  return [{ kind: "aggregate", table, aggregate: "count", figures, value: count, words, score }];
}

type WordsOf = (figures: GroupFigures) => number;

function createWords(asked: Asked, table: IndexedTable): WordsOf {
  const ofTable = wordsIn(asked, table.stems);
  const known = new Map<string, number>();
  return ({ column, within }) => {
    const text = within === null ? "" : within.naming.index.textOf(within.group);
    const ofGroup = known.get(text) ?? wordsIn(asked, new Set(stemsOf(text)));
    known.set(text, ofGroup);
    return ofTable | ofGroup | wordsIn(asked, column.stems);
  };
}

/** Whether a group can be named by a condition. */
export function canBeNamed({ within }: GroupFigures): boolean {
  if (within === null) return true;
  const text = within.naming.index.textOf(within.group);
  return text !== "" && isPlainText(text);
}
