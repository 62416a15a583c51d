import type { RowReference } from "./evidence-result.js";

/** A row's name as people see and type it: "relative/R05", or "relative, row 6" in a table without keys. */
export function rowLabel({ table, key, row }: Pick<RowReference, "table" | "key" | "row">): string {
  return key === null || key === "" ? `${table}, row ${row}` : `${table}/${key}`;
}
