import type { TableSpec } from "../schema.js";
import { entryLines, newLayout, type YamlValue } from "../write-yaml-value.js";
import { tableId } from "./add-table.js";
import { guessUnit } from "./guess-unit.js";
import { yamlValueOf } from "./yaml-value-of.js";

/** An article that gets its first claim set. */
export interface NewArticle {
  /** Relative to the claim set, with forward slashes. */
  readonly path: string;
  /** Its heading; null when it has none. */
  readonly title: string | null;
  readonly author?: string | undefined;
  readonly issued?: string | undefined;
}

/** A table that was found near the article. */
export interface FoundTable {
  /** Relative to the claim set, with forward slashes. */
  readonly path: string;
  /** The names in its first line. */
  readonly columns: readonly string[];
}

/** How a new claim set is written. */
export interface NewClaimSetOptions {
  readonly lineBreak?: string;
  /** Where the schema lies, relative to the claim set: YAML language servers read it in the first line. */
  readonly schema?: string | null;
}

/** The id of the source that the article is. */
const articleSource = "this-article";

/** Tables that a new claim set lists; a folder may hold thousands. */
const maxTables = 20;

/**
 * The text of a new claim set: the article and the source that it is, tables found nearby with the units that their
 * columns' names state, and no claims yet. The units are proposals.
 */
export function newClaimSet(
  article: NewArticle,
  found: readonly FoundTable[] = [],
  { lineBreak = "\n", schema = null }: NewClaimSetOptions = {},
): string {
  const { path, author, issued } = article;
  const title = oneLine(article.title ?? "") || oneLine(path.split("/").at(-1) ?? "") || "This article";
  const source = { title, ...(author === undefined ? {} : { author }), ...(issued === undefined ? {} : { issued }) };
  const taken = new Set([articleSource]);
  const tables: Record<string, YamlValue> = {};
  for (const table of found.slice(0, maxTables)) {
    const id = tableId(table.path, taken);
    taken.add(id);
    tables[id] = stubOf(table);
  }
  const sections: readonly (readonly [string, YamlValue])[] = [
    ["countercheck", "1"],
    ["article", { path, source: articleSource }],
    ["sources", { [articleSource]: source }],
    ...(Object.keys(tables).length === 0 ? [] : [["tables", tables] as const]),
    ["claims", {}],
  ];
  const lines = sections.flatMap(([key, value]) => entryLines(key, value, "auto", 0, newLayout));
  const modeline = schema === null ? [] : [`# yaml-language-server: $schema=${schema}`];
  return [...modeline, ...lines].map((line) => line + lineBreak).join("");
}

function stubOf(found: FoundTable): YamlValue {
  return yamlValueOf(tableStub(found));
}

/** How a table is declared at first: the column that seems to name its rows, and the units that columns' names state. */
export function tableStub({ path, columns }: FoundTable): Pick<TableSpec, "path" | "key" | "columns"> {
  const key = columns.find((column) => /^(?:row|id|key)$/i.test(column.trim()));
  const units = columns.flatMap((column): [string, { unit: string }][] => {
    const unit = column.length > maxName ? null : guessUnit(column);
    return unit === null ? [] : [[column, { unit }]];
  });
  return {
    path,
    ...(key === undefined ? {} : { key }),
    ...(units.length === 0 ? {} : { columns: Object.fromEntries(units) }),
  };
}

/** The longest column's name that is written as a key. */
const maxName = 200;

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
