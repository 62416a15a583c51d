import path from "node:path";
import { tableId } from "../core/claims/edits/add-table.js";
import { takenIds } from "../core/claims/edits/new-id.js";
import type { Table } from "../core/evidence/table.js";
import type { SearchTable } from "../core/search/search-table.js";
import { filePath } from "./file-uri.js";
import { defaultTableBounds, findTables } from "./find-tables.js";
import { inParallel } from "./in-parallel.js";
import type { LoadedReading } from "./load-reading.js";
import { readTable } from "./read-table.js";
import type { Workspace } from "./workspace.js";

/** Tables to search for evidence, and the files that could not be taken. */
export interface SearchTables {
  readonly tables: readonly SearchTable[];
  /** Tables that are too large, too many, or can't be read. */
  readonly leftOut: readonly string[];
  /** Whether a folder was not seen to its end. */
  readonly truncated: boolean;
}

/** The tables that lie in some folders, read, whether or not a claim set declares them. */
export interface TablesInFolders {
  readonly tables: readonly FoundTable[];
  readonly leftOut: readonly string[];
  readonly truncated: boolean;
}

/** A table as it was found and read. */
export interface FoundTable {
  readonly file: string;
  /** With every link resolved. */
  readonly realName: string;
  /** Of the content that was read (`Files.stampOf`). */
  readonly stamp: string;
  readonly table: Table;
}

/**
 * The tables in which evidence for an article's numbers is searched: those that its claim set declares, then every other
 * table of some folders, with an id and a path that the claim set could give them.
 * @param folders inside the root that paths in claim sets may not leave
 */
export async function loadSearchTables(
  workspace: Workspace,
  loaded: DeclaringReading,
  folders: readonly string[],
): Promise<SearchTables> {
  const found = await tablesIn(workspace, folders);
  return found ? joinTables(workspace, loaded, found) : { tables: [], leftOut: [], truncated: false };
}

/** What is asked of a reading: its claim set, and the tables that this declares. */
export type DeclaringReading = Pick<LoadedReading, "claimSet" | "reading" | "tableFiles">;

/**
 * Finds the tables of some folders and reads them; null once it is no longer wanted.
 * @param known tables that were read before, and are taken over while their files are the same
 */
export async function tablesIn(
  workspace: Workspace,
  folders: readonly string[],
  { known = [], isWanted = () => true }: { known?: readonly FoundTable[]; isWanted?: () => boolean } = {},
): Promise<TablesInFolders | null> {
  const { files, limits } = workspace;
  const found = await inParallel(folders, (folder) =>
    findTables(files, folder, { ...defaultTableBounds, bytesOfOne: limits.table }),
  );
  const before = new Map(known.map((one) => [one.file, one]));
  const tables: FoundTable[] = [];
  const leftOut = found.flatMap((one) => one.leftOut);
  for (const file of [...new Set(found.flatMap((one) => one.tables))].toSorted()) {
    if (!isWanted()) return null;
    const [realName, stamp, old] = [await files.realName(file), await files.stampOf(file), before.get(file)];
    if (stamp !== null && old?.stamp === stamp && old.realName === realName) {
      tables.push(old);
      continue;
    }
    const read = stamp === null ? null : await readTable(workspace, file, stamp, undefined);
    if (stamp === null || read?.kind !== "parsed" || read.value.columns.length === 0) leftOut.push(file);
    else tables.push({ file, realName, stamp, table: read.value });
  }
  return { tables, leftOut, truncated: found.some((one) => one.truncated) };
}

/** The tables that a claim set declares, then those of folders that it doesn't, each file once. */
export async function joinTables(
  { files }: Workspace,
  { claimSet, reading, tableFiles }: DeclaringReading,
  found: TablesInFolders,
): Promise<SearchTables> {
  const declared = [...claimSet.tables].flatMap(([id, { spec }]): SearchTable[] => {
    const loaded = reading?.tables.get(id);
    return loaded?.state === "loaded" ? [{ id, declared: true, spec, table: loaded.table }] : [];
  });
  const known = new Set(await inParallel([...tableFiles.values()], (file) => files.realName(file)));
  const ids = new Set(takenIds(claimSet, "table"));
  const tables: SearchTable[] = [];
  const leftOut = new Set(found.leftOut);
  for (const file of known) leftOut.delete(file);
  for (const { file, realName, table } of found.tables) {
    if (known.has(realName)) continue;
    known.add(realName);
    const written = pathFrom(claimSet.file, file);
    if (written === null) {
      leftOut.add(file);
      continue;
    }
    const id = tableId(written, ids);
    ids.add(id);
    tables.push({ id, declared: false, spec: { path: written }, table });
  }
  return { tables: [...declared, ...tables], leftOut: [...leftOut], truncated: found.truncated };
}

/** A file's path as a claim set writes it: relative to the claim set, with forward slashes. */
function pathFrom(claimSetFile: string, file: string): string | null {
  const [from, to] = [filePath(claimSetFile), filePath(file)];
  if (from === null || to === null) return null;
  return path.relative(path.dirname(from), to).split(path.sep).join("/");
}
