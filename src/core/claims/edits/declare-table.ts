import type { ClaimSet } from "../claim-set.js";
import type { TableSpec } from "../schema.js";
import type { Draft } from "./draft.js";
import { yamlValueOf } from "./yaml-value-of.js";

/** A table that evidence rests on, and how it must be declared for that. */
export interface NeededTable {
  readonly id: string;
  readonly spec: Pick<TableSpec, "path" | "key" | "columns">;
}

/**
 * Plans what a claim set has yet to say of a table: all of it where the table is new; of one that it declares the key and
 * the units that are missing. What is stated stays, and so does what an included file declares.
 */
export function declareTable(draft: Draft, claimSet: ClaimSet, { id, spec }: NeededTable): void {
  const known = claimSet.tables.get(id);
  const own = claimSet.data.tables ?? {};
  if (!known) {
    const [other] =
      [...claimSet.tables].find(([, one]) => one.spec.path === spec.path && one.file === claimSet.file) ?? [];
    if (other !== undefined) draft.refuse(`The claim set has this table already, as “${other}”: search again.`);
    else draft.put(["tables", id], yamlValueOf(spec));
    return;
  }
  if (known.spec.path !== spec.path && known.file === claimSet.file) {
    draft.refuse(`The claim set calls another table “${id}” by now: search again.`);
    return;
  }
  const declared = Object.hasOwn(own, id) ? own[id] : undefined;
  if (!declared) return;
  if (spec.key !== undefined && declared.key === undefined) draft.put(["tables", id, "key"], spec.key);
  const units = Object.entries(spec.columns ?? {}).filter(([, { unit }]) => unit !== undefined);
  if (units.length === 0) return;
  if (declared.columns === undefined) {
    draft.put(["tables", id, "columns"], yamlValueOf(Object.fromEntries(units)));
    return;
  }
  for (const [column, stated] of units) {
    const written = Object.hasOwn(declared.columns, column) ? declared.columns[column] : undefined;
    if (!written) draft.put(["tables", id, "columns", column], yamlValueOf(stated));
    else if (written.unit === undefined) draft.put(["tables", id, "columns", column, "unit"], String(stated.unit));
  }
}
