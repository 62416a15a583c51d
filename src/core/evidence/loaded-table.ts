import type { Table } from "./table.js";

/** A table as the workspace hands it in: read, being read, or not to be had, with a sentence that says why. */
export type LoadedTable =
  | { readonly state: "loaded"; readonly table: Table }
  | { readonly state: "pending" }
  | { readonly state: "failed"; readonly rule: string; readonly message: string };

/** The tables of a claim set by their id. */
export type LoadedTables = ReadonlyMap<string, LoadedTable>;
