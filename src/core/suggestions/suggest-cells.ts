import { columnIndex } from "../evidence/column-index.js";
import type { Table } from "../evidence/table.js";
import type { SuggestionData } from "./suggest-at.js";
import { firstOf, type Suggestion, type Suggestions } from "./suggestion.js";

/** How many cells of a row are told beside its name. */
const maxTold = 4;

/** Names of cells, step by step: tables with a key, then that table's rows, then the columns. */
export function suggestCells(typed: string, { claimSet, tables }: SuggestionData): Suggestions {
  const [id = "", key = "", ...rest] = typed.split("/");
  const loaded = tables.get(id);
  const spec = claimSet.tables.get(id)?.spec;
  const steps = typed.split("/").length;
  if (steps === 1) return firstOf(keyedTables({ claimSet, tables }), id);
  if (loaded?.state !== "loaded" || spec?.key === undefined || !loaded.table.columns.includes(spec.key)) return none;
  const { table } = loaded;
  if (steps === 2) {
    const told = (spec.show ?? table.columns).filter((column) => column !== spec.key).slice(0, maxTold);
    return firstOf(rowsOf(id, table, spec.key, told, key.toLowerCase()), "");
  }
  const names = [...new Set(table.columns)].filter((name) => name !== "" && name !== spec.key);
  const row = columnIndex(table, spec.key).find(key);
  const at = row === null ? undefined : columnIndex(table, spec.key).rowsOf(row)[0];
  return firstOf(
    names.map((name) => cell(`${id}/${key}/${name}`, at === undefined ? "" : table.cell(at, name), false)),
    `${id}/${key}/${rest.join("/")}`,
  );
}

const none: Suggestions = { all: [], isPart: false };

function cell(text: string, detail: string, goesOn: boolean): Suggestion {
  return { text, kind: "cell", detail, meaning: "", goesOn };
}

function keyedTables({ claimSet, tables }: Pick<SuggestionData, "claimSet" | "tables">): readonly Suggestion[] {
  return [...claimSet.tables].flatMap(([id, { spec }]) => {
    const isReady = spec.key !== undefined && tables.get(id)?.state === "loaded";
    return isReady ? [cell(`${id}/`, spec.path, true)] : [];
  });
}

/** The rows that have a name of their own with what was typed in it, in file order. A name with a slash can't be referred to. */
function* rowsOf(
  id: string,
  table: Table,
  key: string,
  told: readonly string[],
  wanted: string,
): Generator<Suggestion> {
  const index = columnIndex(table, key);
  for (let group = 0; group < index.groupCount; group++) {
    const name = index.textOf(group);
    if (!name.toLowerCase().includes(wanted)) continue;
    const [row, second] = index.rowsOf(group);
    if (name === "" || name.includes("/") || row === undefined || second !== undefined) continue;
    const texts = told.map((column) => table.cell(row, column)).filter((text) => text !== "");
    yield cell(`${id}/${name}`, texts.join(" · "), false);
  }
}
