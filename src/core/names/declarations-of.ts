import type { ClaimSet } from "../claims/claim-set.js";
import type { NameUse } from "../claims/names-in.js";
import type { LoadedTables } from "../evidence/loaded-table.js";
import type { Table } from "../evidence/table.js";
import { rowsHolding, rowsWhere } from "../evidence/where.js";
import type { Location } from "../rules/finding.js";

/** Where names lead to. */
export interface Named {
  readonly claimSet: ClaimSet;
  readonly tables: LoadedTables;
}

/** The header of a table counts as the row before its first one. */
const header = -1;

/**
 * Where what a name stands for is declared: an id in the claim set or what it includes; a column in its table's header; a
 * row or a text of a cell in the first row that holds it. A table's declaration leads on to its file.
 */
export function declarationsOf(
  name: Pick<NameUse, "kind" | "text" | "table" | "column" | "declares" | "path">,
  named: Named,
): readonly Location[] {
  const { claimSet } = named;
  const { kind, text, path } = name;
  switch (kind) {
    case "claim":
      return Object.hasOwn(claimSet.data.claims ?? {}, text) ? [claimSet.locateKey(["claims", text])] : [];
    case "critique":
      return Object.hasOwn(claimSet.data.critiques ?? {}, text) ? [claimSet.locateKey(["critiques", text])] : [];
    case "subject":
      return (
        (["claim", "source", "table", "critique"] as const)
          .map((one) => declarationsOf({ ...name, kind: one }, named))
          .find((found) => found.length > 0) ?? []
      );
    case "source":
      return locationOf(claimSet.sources.get(text));
    case "party":
      return locationOf(claimSet.parties.get(text));
    case "series":
      return locationOf(claimSet.series.get(text));
    case "table": {
      const table = name.declares ? tableOf(text, named) : null;
      return table ? [table.locateRow(header)] : locationOf(claimSet.tables.get(text));
    }
    case "reading":
      return [claimSet.locateKey([...path.slice(0, 2), "readings", text])];
    case "column": {
      const table = tableOf(name.table, named);
      return table?.columns.includes(text) ? [table.locateCell(header, text)] : [];
    }
    case "cell": {
      const key = claimSet.tables.get(name.table ?? "")?.spec.key;
      return key === undefined ? [] : firstCell(tableOf(name.table, named), key, text, rowsHolding);
    }
    case "text-of-cell": {
      const decimals = claimSet.tables.get(name.table ?? "")?.spec.decimals;
      return firstCell(tableOf(name.table, named), name.column ?? "", text, (table, column, wanted) =>
        rowsWhere(table, { [column]: wanted }, decimals),
      );
    }
    case "rule":
    case "kind-of-critique":
      return [];
    default:
      return kind satisfies never;
  }
}

function locationOf(declared: { readonly location: Location } | undefined): readonly Location[] {
  return declared ? [declared.location] : [];
}

function tableOf(id: string | null, { tables }: Named): Table | null {
  const loaded = id === null ? undefined : tables.get(id);
  return loaded?.state === "loaded" ? loaded.table : null;
}

function firstCell(
  table: Table | null,
  column: string,
  text: string,
  find: (table: Table, column: string, text: string) => readonly number[],
): readonly Location[] {
  const [row] = table ? find(table, column, text) : [];
  return table && row !== undefined ? [table.locateCell(row, column)] : [];
}
