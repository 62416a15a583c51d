import type { Files } from "./files.js";
import { isTableFile } from "./find-files.js";
import { maxDepth, maxEntries, maxSearchedBytes, maxSearchedTables } from "./limits.js";
import { walkFolder } from "./walk-folder.js";

/** The tables of a folder, by name in code unit order. */
export interface FoundTables {
  readonly tables: readonly string[];
  /** Tables that are left out, since they are too large or too many. */
  readonly leftOut: readonly string[];
  /** Whether the search stopped before it saw everything. */
  readonly truncated: boolean;
}

/** How many tables are taken, and how large one and all of them may be, in bytes. */
export interface TableBounds {
  readonly count: number;
  readonly bytes: number;
  readonly bytesOfOne: number;
}

/** The bounds in force unless a caller says otherwise, but for the size of one table. */
export const defaultTableBounds = { count: maxSearchedTables, bytes: maxSearchedBytes } as const;

/**
 * All CSV and TSV files in a folder and below; hidden folders and those of what was installed or built are left out. Links
 * are followed only to files inside the folder.
 */
export async function findTables(files: Files, folder: string, bounds: TableBounds): Promise<FoundTables> {
  const found: string[] = [];
  const most = 10 * bounds.count;
  const { truncated } = await walkFolder(
    files,
    folder,
    { entries: maxEntries, depth: maxDepth },
    { isWanted: isTableFile, take: (file) => found.push(file) < most },
  );
  const [tables, leftOut]: [string[], string[]] = [[], []];
  let bytes = 0;
  for (const file of found.toSorted()) {
    const size = tables.length < bounds.count ? await files.sizeOf(file) : null;
    const fits = size !== null && size <= bounds.bytesOfOne && bytes + size <= bounds.bytes;
    (fits ? tables : leftOut).push(file);
    if (fits) bytes += size;
  }
  return { tables, leftOut, truncated };
}
