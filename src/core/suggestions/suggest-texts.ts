import { selectionAround } from "../claims/selection-around.js";
import type { YamlCursor } from "../claims/yaml-cursor.js";
import { columnIndex } from "../evidence/column-index.js";
import type { Table } from "../evidence/table.js";
import { rowsWhere } from "../evidence/where.js";
import type { SuggestionData } from "./suggest-at.js";
import { maxSuggestions, type Suggestion, type Suggestions } from "./suggestion.js";

/** A text that a column holds, and in how many rows. */
interface Held {
  readonly text: string;
  readonly count: number;
}

/**
 * The texts that a column's cells hold, the most frequent first: for a condition in `where`, of the rows that fit the
 * other conditions as far as they are written; for `is`, of the column that holds the value.
 */
export function suggestTexts(cursor: YamlCursor, { tables, claimSet }: SuggestionData): Suggestions {
  const { table: id, cell, value, where } = selectionAround(cursor);
  const loaded = id === undefined ? undefined : tables.get(id);
  if (id === undefined || loaded?.state !== "loaded") return { all: [], isPart: false };
  const { table } = loaded;
  const at = cursor.path.findIndex((step, index) => step === "where" && index > 1);
  const column = at >= 0 ? String(cursor.path[at + 1]) : (cell?.split("/").slice(2).join("/") ?? value ?? "");
  if (!table.columns.includes(column)) return { all: [], isPart: false };
  const others = [...where].filter(([name]) => name !== column && table.columns.includes(name));
  const rows = rowsWhere(table, Object.fromEntries(others), claimSet.tables.get(id)?.spec.decimals);
  const held = mostFrequent(table, column, cursor.typed, others.length > 0 && rows.length > 0 ? rows : null);
  return {
    all: held.slice(0, maxSuggestions).map(({ text, count }): Suggestion => {
      const detail = `${count} ${count === 1 ? "row" : "rows"}`;
      return { text, kind: "text-of-cell", detail, meaning: "", goesOn: false };
    }),
    isPart: held.length > maxSuggestions,
  };
}

/**
 * The most frequent texts of a column that hold what was typed, one more than are suggested at most. Texts that `where`
 * would take for a range or a negation are left out: they can't be asked for as they are.
 */
function mostFrequent(table: Table, column: string, typed: string, rows: readonly number[] | null): readonly Held[] {
  const index = columnIndex(table, column);
  const counts = new Int32Array(index.groupCount);
  if (rows) for (const row of rows) count(counts, index.groupOf[row] ?? 0);
  else for (let group = 0; group < index.groupCount; group++) counts[group] = index.countOf(group);
  const wanted = typed.trim().toLowerCase();
  const found: number[] = [];
  for (let group = 0; group < index.groupCount; group++) {
    const text = index.textOf(group);
    if (counts[group] === 0 || text === "" || text.length > maxTextLength || /^!=|^\S+\.\.\S+$/.test(text)) continue;
    if (wanted === "" || text.toLowerCase().includes(wanted)) found.push(group);
  }
  const least = leastOfMost(found.map((group) => counts[group] ?? 0));
  return found
    .filter((group) => (counts[group] ?? 0) >= least)
    .slice(0, 20 * maxSuggestions)
    .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .slice(0, maxSuggestions + 1)
    .map((group) => ({ text: index.textOf(group), count: counts[group] ?? 0 }));
}

/** Longer texts are sentences, which nobody picks from a list. */
const maxTextLength = 200;

function count(counts: Int32Array, group: number): void {
  counts[group] = (counts[group] ?? 0) + 1;
}

/** The least count among the highest ones that there is room for, so that only few need to be sorted by more. */
function leastOfMost(counts: readonly number[]): number {
  return (
    Int32Array.from(counts)
      .sort()
      .at(-(maxSuggestions + 1)) ?? 0
  );
}
