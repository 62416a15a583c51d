import type { YamlCursor } from "./yaml-cursor.js";

/** What the entry around a cursor selects, as far as it is written. */
export interface SelectionAround {
  /** The id of its table. */
  readonly table: string | undefined;
  /** The reference in `cell`. */
  readonly cell: string | undefined;
  /** The column in `value`. */
  readonly value: string | undefined;
  /** The conditions that are texts, by their columns. */
  readonly where: ReadonlyMap<string, string>;
}

/** Finds the selection or the table that a cursor stands in. A baseline has the table of its entry unless it says another. */
export function selectionAround({ path, around }: Pick<YamlCursor, "path" | "around">): SelectionAround {
  const [section, id] = path;
  if (section === "tables") {
    return { table: id === undefined ? undefined : String(id), cell: undefined, value: undefined, where: new Map() };
  }
  const find = (key: string): string | undefined =>
    around.findLast(({ path: at, texts }) => at.at(-1) !== "where" && at.length > 2 && texts.has(key))?.texts.get(key);
  const cell = find("cell");
  return {
    table: find("table") ?? cell?.split("/")[0],
    cell,
    value: find("value"),
    where: around.findLast(({ path: at }) => at.length > 2 && at.at(-1) === "where")?.texts ?? new Map(),
  };
}
