import type { ClaimSet } from "../claims/claim-set.js";
import { keyMeaning, type NameKind, valueMeaning } from "../claims/name-meaning.js";
import { schemaKeysAt, schemaWordsAt } from "../claims/schema-at.js";
import { selectionAround } from "../claims/selection-around.js";
import type { YamlCursor } from "../claims/yaml-cursor.js";
import { critiqueKindOf, critiqueKinds } from "../critique-kinds.js";
import type { LoadedTables } from "../evidence/loaded-table.js";
import { fileRules } from "../rules/file-rules.js";
import { rules } from "../rules/table-of-rules.js";
import { suggestCells } from "./suggest-cells.js";
import { suggestTexts } from "./suggest-texts.js";
import { firstOf, type Suggestion, type Suggestions } from "./suggestion.js";

/** What is suggested from. */
export interface SuggestionData {
  readonly claimSet: ClaimSet;
  readonly tables: LoadedTables;
  /** Whether keys and words that the schema alone knows are suggested, too. */
  readonly withSchema: boolean;
}

/** What may be written at a cursor in a claim set: names from the claim set, texts from the data, keys from the schema. */
export function suggestAt(cursor: YamlCursor, data: SuggestionData): Suggestions {
  if (cursor.slot === "value") return suggestValue(cursor, data);
  const keys = suggestKeys(cursor, data);
  if (!cursor.canBeItem) return keys;
  const item = suggestValue(cursor, data);
  return { all: [...item.all, ...keys.all], isPart: item.isPart || keys.isPart };
}

function suggestKeys(cursor: YamlCursor, { claimSet, tables, withSchema }: SuggestionData): Suggestions {
  const { path, typed } = cursor;
  const taken = cursor.around.at(-1)?.keys ?? new Set();
  const meaning = keyMeaning(path);
  if (meaning?.kind === "rule") {
    return firstOf(
      ruleNames().filter(({ text }) => !taken.has(text)),
      typed,
    );
  }
  if (meaning?.kind === "column") {
    const columns = columnsOf(selectionAround(cursor).table, tables, claimSet);
    return firstOf(
      columns.filter(({ text }) => !taken.has(text)),
      typed,
    );
  }
  if (!withSchema) return { all: [], isPart: false };
  const keys = schemaKeysAt(path).filter(({ name }) => !taken.has(name));
  return firstOf(
    keys.map(({ name, meaning: says, needed, isDeep }): Suggestion => {
      return { text: name, kind: "key", detail: needed ? "needed" : "", meaning: says, goesOn: isDeep };
    }),
    typed,
  );
}

function suggestValue(cursor: YamlCursor, data: SuggestionData): Suggestions {
  const { path, typed } = cursor;
  const kind = valueMeaning(path);
  if (kind === "cell") return suggestCells(typed, data);
  if (kind === "text-of-cell") return suggestTexts(cursor, data);
  if (kind) return firstOf(namesOf(kind, cursor, data), typed);
  const words = data.withSchema ? schemaWordsAt(path) : [];
  return firstOf(
    words.map((text): Suggestion => ({ text, kind: "word", ...plain })),
    typed,
  );
}

const plain = { detail: "", meaning: "", goesOn: false };

function namesOf(
  kind: Exclude<NameKind, "cell" | "text-of-cell">,
  cursor: YamlCursor,
  { claimSet, tables }: SuggestionData,
): readonly Suggestion[] {
  const { data } = claimSet;
  switch (kind) {
    case "claim": {
      const own = cursor.path[0] === "claims" ? cursor.path[1] : undefined;
      return claimNames(claimSet).filter(({ text }) => text !== own);
    }
    case "critique":
      return entries(data.critiques).map(([text, { kind: said, title }]) => ({
        ...id(text),
        detail: title ?? said ?? "",
      }));
    case "subject":
      return (["claim", "source", "table", "critique"] as const).flatMap((one) =>
        namesOf(one, cursor, { claimSet, tables, withSchema: false }),
      );
    case "source":
      return [...claimSet.sources].map(([text, { spec }]) => ({ ...id(text), detail: spec.title }));
    case "party":
      return [...claimSet.parties].map(([text, { spec }]) => ({
        ...id(text),
        detail: spec.name,
        meaning: spec.interest ?? "",
      }));
    case "series":
      return [...claimSet.series].map(([text, { spec }]) => ({ ...id(text), detail: spec.label }));
    case "table":
      return tableNames(claimSet, tables);
    case "column":
      return columnsOf(selectionAround(cursor).table, tables, claimSet);
    case "reading": {
      const own = cursor.path[0] === "claims" ? data.claims?.[String(cursor.path[1])] : undefined;
      return entries(own?.readings).map(([text]) => id(text));
    }
    case "rule":
      return ruleNames();
    case "kind-of-critique": {
      const used = entries(data.critiques).flatMap(([, { kind: said }]) => said ?? []);
      const others = [...new Set(used)].filter((one) => critiqueKindOf(one) === undefined).toSorted();
      return [
        ...critiqueKinds.map(({ id: text, question, help }) => ({ ...id(text), detail: question, meaning: help })),
        ...others.map(id),
      ];
    }
    default:
      return kind satisfies never;
  }
}

function id(text: string): Suggestion {
  return { text, kind: "id", ...plain };
}

function entries<T>(record: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(record ?? {});
}

function claimNames({ data }: ClaimSet): readonly Suggestion[] {
  return entries(data.claims).map(([text, { quote }]) => ({ ...id(text), detail: quote }));
}

/** The tables of a claim set, with where they lie and how long they are. */
function tableNames(claimSet: ClaimSet, tables: LoadedTables): readonly Suggestion[] {
  return [...claimSet.tables].map(([text, { spec }]) => {
    const loaded = tables.get(text);
    const rows = loaded?.state === "loaded" ? `, ${loaded.table.rowCount} rows` : "";
    return { text, kind: "table", detail: `${spec.path}${rows}`, meaning: "", goesOn: false };
  });
}

/** The columns of a table, those that the claim set describes first. */
function columnsOf(id: string | undefined, tables: LoadedTables, claimSet: ClaimSet): readonly Suggestion[] {
  const loaded = id === undefined ? undefined : tables.get(id);
  if (id === undefined || loaded?.state !== "loaded") return [];
  const described = new Map(entries(claimSet.tables.get(id)?.spec.columns));
  const names = [...new Set(loaded.table.columns)].filter((name) => name !== "");
  return [...names.filter((name) => described.has(name)), ...names.filter((name) => !described.has(name))].map(
    (text): Suggestion => {
      const unit = described.get(text)?.unit;
      const detail = typeof unit === "string" ? unit : unit === undefined ? "" : `unit in ${unit.column}`;
      return { text, kind: "column", detail, meaning: "", goesOn: false };
    },
  );
}

function ruleNames(): readonly Suggestion[] {
  const ofFiles = Object.entries(fileRules).map(([text, { reason }]) => ({ text, reason }));
  const ofClaims = rules.map(({ id: text, reason }) => ({ text, reason }));
  return [...ofClaims, ...ofFiles].map(({ text, reason }) => ({ ...id(text), meaning: reason }));
}
