import type { EvidenceSpec, TableSpec } from "../claims/schema.js";
import type { Candidate } from "./candidate.js";
import { canBeNamed } from "./find-aggregates.js";
import type { IndexedTable } from "./index-table.js";
import { type Conditions, nameRows } from "./name-rows.js";

/** How a candidate is written as evidence. */
export interface Entry {
  /** The conditions that single out its row, or its group; null for all rows, and where there are none. */
  readonly where: Conditions | null;
  /** Null when nothing singles the row out. */
  readonly evidence: EvidenceSpec | null;
  /** Why there is no evidence to write. */
  readonly reason: string | null;
  /** What the claim set must say of the table for that: all of it where the table is new, else what it leaves out. */
  readonly declare: Pick<TableSpec, "path" | "key" | "columns"> | null;
}

/** Writes a candidate as evidence. */
export function entryOf(candidate: Candidate, sentence: ReadonlySet<string>): Entry {
  switch (candidate.kind) {
    case "value":
    case "interval":
      return cellEntry(candidate, sentence);
    case "relation":
      return relationEntry(candidate, sentence);
    case "aggregate":
      return aggregateEntry(candidate);
    case "row":
      return rowEntry(candidate);
    default:
      return candidate satisfies never;
  }
}

type Of<Kind extends Candidate["kind"]> = Extract<Candidate, { kind: Kind }>;

function cellEntry(candidate: Of<"value"> | Of<"interval">, sentence: ReadonlySet<string>): Entry {
  const { table, at } = candidate;
  const columns = candidate.kind === "interval" ? [at.column.name, candidate.high.name] : [at.column.name];
  const names = nameRows(table, [at.row], sentence, new Set(columns));
  if (names.kind === "unnamed") return unnamed(names.reason);
  const [where] = names.conditions;
  const [low = "", high] = columns;
  const value: EvidenceSpec["value"] = high === undefined ? low : [low, high];
  return named(where ?? {}, { table: table.source.id, where: where ?? {}, value }, declarationOf(table, columns));
}

function relationEntry({ table, at, baseline, relation }: Of<"relation">, sentence: ReadonlySet<string>): Entry {
  const columns = [...new Set([at.column.name, baseline.column.name])];
  const rows = at.row === baseline.row ? [at.row] : [at.row, baseline.row];
  const names = nameRows(table, rows, sentence, new Set(columns));
  if (names.kind === "unnamed") return unnamed(names.reason);
  const [where = {}, other = where] = names.conditions;
  const value = at.column.name;
  const id = table.source.id;
  const declare = declarationOf(table, columns);
  if (rows.length === 1) {
    return named(where, { table: id, where, value, baseline: { value: baseline.column.name }, relation }, declare);
  }
  // A baseline inherits what it doesn't state.
  const differing = Object.fromEntries(Object.entries(other).filter(([column, cell]) => where[column] !== cell));
  return named(where, { table: id, where, value, baseline: { where: differing }, relation }, declare);
}

function aggregateEntry(candidate: Of<"aggregate">): Entry {
  const { table, aggregate, figures } = candidate;
  if (!canBeNamed(figures)) return unnamed("The text that these rows share can't be written as a condition.");
  const { within, column } = figures;
  const where = within === null ? null : { [within.naming.name]: within.naming.index.textOf(within.group) };
  const evidence = { table: table.source.id, ...(where ? { where } : {}), value: column.name, aggregate };
  return { where, evidence, reason: null, declare: declarationOf(table, [column.name]) };
}

/** Cells of one row together are a formula over them. */
function rowEntry({ table, aggregate, row, columns }: Of<"row">): Entry {
  const { key } = table.spec;
  const name = key === undefined ? "" : table.table.cell(row, key);
  const isUnique = table.naming.some(
    (naming) => naming.name === key && naming.index.countOf(naming.index.groupOf[row] ?? 0) === 1,
  );
  if (key === undefined || name === "" || name.includes("/") || table.source.id.includes("/") || !isUnique) {
    return unnamed("A formula names cells by the table's key, and this row has none of its own.");
  }
  const letters = columns.map((_, index) => String.fromCharCode(97 + index));
  const compute = aggregate === "sum" ? letters.join(" + ") : `${aggregate}(${letters.join(", ")})`;
  const cells = columns.map((column, index) => [letters[index] ?? "", `${table.source.id}/${name}/${column.name}`]);
  const unit = columns[0]?.unit;
  const evidence: EvidenceSpec = { compute, with: Object.fromEntries(cells), ...(unit ? { unit } : {}) };
  const names = columns.map(({ name: column }) => column);
  return { where: { [key]: name }, evidence, reason: null, declare: declarationOf(table, names, key) };
}

function named(where: Conditions, evidence: EvidenceSpec, declare: Entry["declare"]): Entry {
  return { where, evidence, reason: null, declare };
}

function unnamed(reason: string): Entry {
  return { where: null, evidence: null, reason, declare: null };
}

/** What the claim set has yet to say of the table so that the evidence is read as it is meant. */
function declarationOf({ source, spec }: IndexedTable, names: readonly string[], key?: string): Entry["declare"] {
  const known = source.spec.columns ?? {};
  const stated = names.flatMap((name) => {
    const column = spec.columns && Object.hasOwn(spec.columns, name) ? spec.columns[name] : undefined;
    const isKnown = Object.hasOwn(known, name) && known[name]?.unit !== undefined;
    return column === undefined || isKnown ? [] : [[name, column] as const];
  });
  const newKey = key !== undefined && source.spec.key === undefined ? { key } : {};
  const columns = stated.length === 0 ? {} : { columns: Object.fromEntries(stated) };
  if (source.declared && stated.length === 0 && !("key" in newKey)) return null;
  return { path: source.spec.path, ...newKey, ...columns };
}
