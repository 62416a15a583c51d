import { refused } from "../check-edits.js";
import type { ClaimSet } from "../claim-set.js";
import type { TableSpec } from "../schema.js";
import type { ClaimSetAddition } from "./claim-set-addition.js";
import { draftEdits } from "./draft.js";
import { newId, takenIds } from "./new-id.js";
import { yamlValueOf } from "./yaml-value-of.js";

/** Edits that add a table behind the others, its id from its file's name. */
export function addTable(claimSet: ClaimSet, table: TableSpec): ClaimSetAddition {
  if (table.path.trim() === "") return refused("A table needs the path of its file.");
  const known = Object.entries(claimSet.data.tables ?? {}).find(([, { path }]) => path === table.path);
  if (known) return refused(`The claim set has this table already, as “${known[0]}”.`);
  const id = tableId(table.path, takenIds(claimSet, "table"));
  const drafted = draftEdits(claimSet, `table “${id}”`, (draft) => draft.put(["tables", id], yamlValueOf(table)));
  return drafted.kind === "refused" ? drafted : { kind: "edits", edits: drafted.edits, id };
}

/** An id for the table in a file. */
export function tableId(path: string, taken: ReadonlySet<string>): string {
  const name = path.split("/").at(-1) ?? "";
  return newId("table", name.replace(/(?<=.)\.[^.]*$/s, ""), taken);
}
