import { nameOf } from "./file-uri.js";
import type { Files } from "./files.js";
import { maxClaimSets, maxDepth, maxEntries } from "./limits.js";
import { type WalkBounds, walkFolder } from "./walk-folder.js";

/** What a folder holds for us. Names are sorted, so that the same folder gives the same answer. */
export interface FoundFiles {
  readonly claimSets: readonly string[];
  /** Files that look like articles by their extension. */
  readonly articles: readonly string[];
  /** Whether the search stopped before it saw everything. */
  readonly truncated: boolean;
}

/** How far a search goes before it stops. */
export interface SearchBounds extends WalkBounds {
  readonly claimSets: number;
}

const defaultBounds: SearchBounds = { entries: maxEntries, claimSets: maxClaimSets, depth: maxDepth };

/**
 * All claim sets and articles in a folder and below. Links to folders are not followed, so there are no circles; links
 * to files are, as long as they stay inside.
 */
export async function findFiles(
  files: Files,
  folder: string,
  bounds: SearchBounds = defaultBounds,
): Promise<FoundFiles> {
  const claimSets: string[] = [];
  const articles: string[] = [];
  const { truncated } = await walkFolder(files, folder, bounds, {
    isWanted: (name) => isClaimSetFile(name) || isArticleFile(name),
    take: (file) => {
      (isClaimSetFile(file) ? claimSets : articles).push(file);
      return claimSets.length < bounds.claimSets;
    },
  });
  return { claimSets: claimSets.toSorted(), articles: articles.toSorted(), truncated };
}

/** Whether a file's name says that it is a claim set. */
export function isClaimSetFile(file: string): boolean {
  return /\.claims\.ya?ml$/i.test(nameOf(file));
}

/** Whether a file's name says that it may be an article. */
export function isArticleFile(file: string): boolean {
  return /\.(md|markdown|txt)$/i.test(nameOf(file));
}

/** Whether a file's name says that it is a table. */
export function isTableFile(file: string): boolean {
  return /\.(csv|tsv)$/i.test(nameOf(file));
}
