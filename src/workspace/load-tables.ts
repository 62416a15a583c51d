import type { ClaimSet } from "../core/claims/claim-set.js";
import type { LoadedTable } from "../core/evidence/loaded-table.js";
import { isPrepared, preparingTable } from "../core/evidence/prepare-table.js";
import type { Table } from "../core/evidence/table.js";
import { fileFinding } from "../core/rules/file-finding.js";
import type { Finding, Location } from "../core/rules/finding.js";
import { containedFile } from "./contained-file.js";
import { describeFault } from "./file-fault.js";
import type { Unread } from "./files.js";
import { inParallel } from "./in-parallel.js";
import { inTurns } from "./in-turns.js";
import { largeTable } from "./limits.js";
import type { Parsed } from "./read-parsed.js";
import { readTable } from "./read-table.js";
import type { Workspace } from "./workspace.js";

/** The tables of a claim set, as far as they could be read. */
export interface TableFiles {
  readonly tables: ReadonlyMap<string, LoadedTable>;
  /** The file of each table whose path is allowed, whether there or not. */
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  /** Kept once the tables that are pending can be read without a wait; null when none is. */
  readonly pending: Promise<void> | null;
}

/**
 * Reads the tables that a claim set declares, several at once.
 * @param claimSet with its includes
 * @param declaring the claim set and its included files one by one: who says where a table's `path` stands
 */
export async function loadTables(
  workspace: Workspace,
  root: string | null,
  claimSet: ClaimSet,
  declaring: readonly ClaimSet[],
): Promise<TableFiles> {
  const loaded = await inParallel([...claimSet.tables], async ([id, { spec, file, location }]) => {
    const owner = declaring.find((set) => set.file === file);
    const place = owner?.locate(["tables", id, "path"]) ?? location;
    const prepare: Preparation = {
      isDone: (table) => isPrepared(table, claimSet, id),
      steps: (table) => preparingTable(table, claimSet, id),
    };
    return { id, ...(await loadTable(workspace, root, spec, file, place, prepare)) };
  });
  const pending = loaded.map((one) => one.pending).filter((one) => one !== null);
  return {
    tables: new Map(loaded.map(({ id, table }) => [id, table])),
    files: new Map(loaded.flatMap(({ id, file }) => (file === null ? [] : [[id, file] as const]))),
    findings: withoutRepeats(loaded.flatMap(({ findings }) => findings)),
    pending: pending.length === 0 ? null : Promise.all(pending).then(() => undefined),
  };
}

interface One {
  readonly table: LoadedTable;
  readonly file: string | null;
  readonly findings: readonly Finding[];
  readonly pending: Promise<void> | null;
}

/** What judging needs of a table as a whole. */
interface Preparation {
  readonly isDone: (table: Table) => boolean;
  readonly steps: (table: Table) => Iterable<void>;
}

async function loadTable(
  workspace: Workspace,
  root: string | null,
  { path, delimiter }: { readonly path: string; readonly delimiter?: string | undefined },
  declaringFile: string,
  place: Location,
  prepare: Preparation,
): Promise<One> {
  const contained = await containedFile(workspace.files, root, declaringFile, path);
  if (contained.kind === "refused") return failed(fileFinding("path-outside", place, contained.message), null);
  const { file } = contained;
  const stamp = await workspace.files.stampOf(file);
  const reading: Promise<Parsed<Table> | Unread> =
    stamp === null
      ? Promise.resolve({ kind: "fault", fault: "missing" })
      : readTable(workspace, file, stamp, delimiter);
  const inBackground =
    workspace.largeTables === "in-background" && ((await workspace.files.sizeOf(file)) ?? 0) > largeTable;
  const prepared = async (): Promise<void> => {
    const read = await reading;
    if (read.kind === "parsed") await inTurns(prepare.steps(read.value));
  };
  // A promise that is kept already comes first.
  const read = inBackground ? await Promise.race([reading, Promise.resolve(null)]) : await reading;
  if (read === null || (inBackground && read.kind === "parsed" && !prepare.isDone(read.value))) {
    return { table: { state: "pending" }, file, findings: [], pending: prepared() };
  }
  if (read.kind === "fault") {
    const { rule, message } = describeFault(read.fault, "table", path, workspace.limits);
    return failed(fileFinding(rule, place, message), file);
  }
  const findings = [...read.findings, ...read.value.findings];
  const [empty] = read.value.columns.length === 0 ? read.value.findings : [];
  // Nothing can be selected from it, which need not be said again of every claim.
  if (empty) return { ...failed(empty, file), findings };
  return { table: { state: "loaded", table: read.value }, file, findings, pending: null };
}

function failed(finding: Finding, file: string | null): One {
  return {
    table: { state: "failed", rule: finding.rule, message: finding.message },
    file,
    findings: [finding],
    pending: null,
  };
}

/** Two tables of one file say the same of it; once is enough. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, file, start }) => {
    const name = JSON.stringify([rule, file, start]);
    return !seen.has(name) && seen.add(name);
  });
}
