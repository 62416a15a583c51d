import { indexingTables, type SearchIndex } from "../core/search/search-index.js";
import { isTableFile } from "../workspace/find-files.js";
import { findRoot } from "../workspace/find-root.js";
import { startTurns } from "../workspace/in-turns.js";
import {
  type DeclaringReading,
  joinTables,
  type SearchTables,
  type TablesInFolders,
  tablesIn,
} from "../workspace/load-search-tables.js";
import type { Workspace } from "../workspace/workspace.js";

/** The tables around an article, ready to be searched, with those that could not be taken. */
export interface SearchableTables extends SearchTables {
  readonly index: SearchIndex;
}

/**
 * Searches tables around articles. The tables of the last root are kept until one of them changes; what was made of each for
 * the search, as long as it is declared alike.
 */
export interface EvidenceSearch {
  /**
   * The tables of an article's root, ready to be searched. It takes turns with everything else.
   * @returns null once it is no longer wanted
   */
  tablesFor(loaded: DeclaringReading, isWanted: () => boolean): Promise<SearchableTables | null>;
  /** Looks for tables again the next time, since these files changed. */
  changed(files: readonly string[]): void;
  /** Lets go of all tables. */
  forget(): void;
}

/** @param watchesFiles whether `changed` hears of every file; else tables are looked for each time */
export function createEvidenceSearch(workspace: Workspace, watchesFiles: boolean): EvidenceSearch {
  let last: { readonly root: string; readonly found: TablesInFolders; isCurrent: boolean } | null = null;
  let indexed = new WeakMap();
  let turn: Promise<unknown> = Promise.resolve();
  // Counts what came in while tables were looked for: they may be those of before, or of after.
  let changes = 0;
  const find = async (root: string, isWanted: () => boolean): Promise<TablesInFolders | null> => {
    if (last?.root === root && last.isCurrent && watchesFiles) return last.found;
    const before = changes;
    const known = last?.root === root ? last.found.tables : [];
    const found = await tablesIn(workspace, [root], { known, isWanted });
    if (found) last = { root, found, isCurrent: changes === before };
    return found;
  };
  const make = async (loaded: DeclaringReading, isWanted: () => boolean): Promise<SearchableTables | null> => {
    if (!isWanted()) return null;
    const root = await findRoot(workspace, loaded.claimSet.file);
    const found = root === null ? noTables : await find(root, isWanted);
    if (!found) return null;
    const joined = await joinTables(workspace, loaded, found);
    const turns = startTurns();
    const steps = indexingTables(joined.tables, loaded.claimSet, indexed);
    for (;;) {
      const step = steps.next();
      if (step.done) return { ...joined, index: step.value };
      if (!isWanted()) return null;
      await turns.pause();
    }
  };
  return {
    // One after the other: whoever comes second finds what the first one made.
    tablesFor: (loaded, isWanted) => {
      const made = turn.then(() => make(loaded, isWanted));
      turn = made.catch(() => undefined);
      return made;
    },
    changed: (files) => {
      if (!files.some(isTableFile)) return;
      changes++;
      if (last) last.isCurrent = false;
    },
    forget: () => {
      changes++;
      last = null;
      indexed = new WeakMap();
    },
  };
}

const noTables: TablesInFolders = { tables: [], leftOut: [], truncated: false };
