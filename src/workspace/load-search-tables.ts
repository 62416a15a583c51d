import path from "node:path";
import type { SearchTable } from "../core/search/search-table.js";
import { filePath, nameOf } from "./file-uri.js";
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

/**
 * The tables in which evidence for an article's numbers is searched: those that its claim set declares, then every other
 * table of some folders, with an id and a path that the claim set could give them.
 * @param folders inside the root that paths in claim sets may not leave
 */
export async function loadSearchTables(
  workspace: Workspace,
  { claimSet, reading, tableFiles }: LoadedReading,
  folders: readonly string[],
): Promise<SearchTables> {
  const { files, limits } = workspace;
  const declared = [...claimSet.tables].flatMap(([id, { spec }]): SearchTable[] => {
    const loaded = reading?.tables.get(id);
    return loaded?.state === "loaded" ? [{ id, declared: true, spec, table: loaded.table }] : [];
  });
  const known = new Set(await inParallel([...tableFiles.values()], (file) => files.realName(file)));
  const ids = new Set(claimSet.tables.keys());
  const found = await inParallel(folders, (folder) =>
    findTables(files, folder, { ...defaultTableBounds, bytesOfOne: limits.table }),
  );
  const tables: SearchTable[] = [];
  const leftOut = found.flatMap((one) => one.leftOut);
  for (const file of [...new Set(found.flatMap((one) => one.tables))].toSorted()) {
    const real = await files.realName(file);
    if (known.has(real)) continue;
    known.add(real);
    const stamp = await files.stampOf(file);
    const read = stamp === null ? null : await readTable(workspace, file, stamp, undefined);
    const written = pathFrom(claimSet.file, file);
    if (read?.kind !== "parsed" || read.value.columns.length === 0 || written === null) {
      leftOut.push(file);
      continue;
    }
    const id = newId(nameOf(file), ids);
    ids.add(id);
    tables.push({ id, declared: false, spec: { path: written }, table: read.value });
  }
  return { tables: [...declared, ...tables], leftOut, truncated: found.some((one) => one.truncated) };
}

/** A file's path as a claim set writes it: relative to the claim set, with forward slashes. */
function pathFrom(claimSetFile: string, file: string): string | null {
  const [from, to] = [filePath(claimSetFile), filePath(file)];
  if (from === null || to === null) return null;
  return path.relative(path.dirname(from), to).split(path.sep).join("/");
}

/** An id made of a file's name, that no other table has. */
function newId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .replace(/\.\w+$/, "")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, "");
  const base = plain === "" ? "table" : plain;
  let id = base;
  for (let nth = 2; taken.has(id); nth++) id = `${base}-${nth}`;
  return id;
}
