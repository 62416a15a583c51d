import type { YamlPath } from "../claims/claim-set.js";
import type { TableSpec } from "../claims/schema.js";
import { nearestName } from "./nearest-name.js";
import type { Draft, Facts } from "./rule.js";

/** Columns for which a known name is looked for; a claim set may name any number. */
const maxSuggestions = 20;

/**
 * Columns that the claim set names for a table as a whole and that the table lacks. Without this they would do nothing in
 * silence; those that evidence names are the evidence's own fault. Nothing is said of tables that couldn't be read.
 */
export function unknownColumns({ claimSet, tables }: Facts): readonly Draft[] {
  const unknown = [...claimSet.tables].flatMap(([id, declared]) => {
    const loaded = tables.get(id);
    if (loaded?.state !== "loaded" || loaded.table.columns.length === 0) return [];
    const { columns } = loaded.table;
    return namedColumns(declared.spec)
      .filter(({ column }) => !columns.includes(column))
      .map((named) => ({ id, declared, columns, ...named }));
  });
  return unknown.map(({ id, declared, columns, column, path }, index) => {
    const meant = index < maxSuggestions ? nearestName(column, columns) : undefined;
    const remedy = meant === undefined ? "" : ` Did you mean "${meant}"?`;
    // Only the claim set's own text has places for what stands in an entry.
    const isOwn = declared.file === claimSet.file;
    const locate = path.at(-1) === column ? claimSet.locateKey : claimSet.locate;
    const { file, start, end } = isOwn ? locate(["tables", id, ...path]) : declared.location;
    const message = `Table "${id}" has no column "${column}", which \`${path[0]}\` names.${remedy}`;
    return { file, start, end, message, severity: "warning" };
  });
}

interface Named {
  readonly column: string;
  /** Where in the table's entry it is named. */
  readonly path: YamlPath;
}

/** The columns that a table's entry names, apart from its key: rows can't be named by one that isn't there. */
function namedColumns({ columns = {}, show = [], ...spec }: TableSpec): readonly Named[] {
  const single = (["measurement", "formula"] as const).flatMap((setting): readonly Named[] => {
    const column = spec[setting];
    return column === undefined ? [] : [{ column, path: [setting] }];
  });
  const perRow = (["read-in", "reported-by", "series", "certainty", "date"] as const).flatMap(
    (setting): readonly Named[] => {
      const value = spec[setting];
      return typeof value === "object" ? [{ column: value.column, path: [setting, "column"] }] : [];
    },
  );
  const values = Object.entries(columns).flatMap(([column, { unit }]): readonly Named[] => [
    { column, path: ["columns", column] },
    ...(typeof unit === "object" ? [{ column: unit.column, path: ["columns", column, "unit", "column"] }] : []),
  ]);
  return [...single, ...perRow, ...values, ...show.map((column, index): Named => ({ column, path: ["show", index] }))];
}
