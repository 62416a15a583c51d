import { conversion, isShare } from "../evidence/units.js";
import { isPlainText } from "../evidence/where.js";
import { type Asked, wordsIn } from "./asked.js";
import type { Candidate } from "./candidate.js";
import type { GroupFigures } from "./group-figures.js";
import type { IndexedTable } from "./index-table.js";
import { aggregateKind, closenessOf, scoreOf, unitFit } from "./score.js";
import { stemsOf } from "./stems.js";
import { acceptedRange, isIn, rangeInColumn } from "./wanted-range.js";

/** Sums, means, medians, least and largest values and counts of a column that the quantity may accept. */
export function findAggregates(asked: Asked, table: IndexedTable): readonly Candidate[] {
  if (asked.stated.kind !== "quantity") return [];
  const found: Candidate[] = [];
  const counted = new Set<string>();
  const wordsOf = createWords(asked, table);
  for (const figures of table.figures) {
    found.push(...aggregatesOf(asked, table, figures, wordsOf));
    const group = `${figures.within?.naming.name ?? ""}\n${figures.within?.group ?? ""}`;
    if (!counted.has(group)) found.push(...countOf(asked, table, figures, wordsOf));
    counted.add(group);
  }
  return found;
}

function aggregatesOf(
  asked: Asked,
  table: IndexedTable,
  figures: GroupFigures,
  wordsOf: WordsOf,
): readonly Candidate[] {
  const { column, hasGaps, sum, count, median, min, max } = figures;
  const unit = unitFit(asked, column);
  if (hasGaps || unit === 0 || column.isMixed || column.isYears) return [];
  const range = rangeInColumn(acceptedRange(asked), asked.stated.unit, column);
  if (range === null) return [];
  const values = { sum, mean: sum / count, median, min, max };
  const words = wordsOf(figures);
  return (Object.keys(values) as (keyof typeof values)[]).flatMap((aggregate): Candidate[] => {
    const kind = aggregateKind(asked, aggregate);
    const value = values[aggregate];
    // Shares of different wholes have no sum.
    if (kind === 0 || !isIn(range, value) || (aggregate === "sum" && isShare(column.unit))) return [];
    const own = column.unit === null ? value : (conversion(column.unit, asked.stated.unit)?.(value) ?? value);
    const score = scoreOf(asked, { words, closeness: closenessOf(asked, own), unit, kind });
    return [{ kind: "aggregate", table, aggregate, figures, value, words, score }];
  });
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
