import { below, isInside, nameOf } from "./file-uri.js";
import type { Entry, Files } from "./files.js";
import { inParallel } from "./in-parallel.js";
import { maxClaimSets, maxDepth, maxEntries } from "./limits.js";

/** What a folder holds for us. Names are sorted, so that the same folder gives the same answer. */
export interface FoundFiles {
  readonly claimSets: readonly string[];
  /** Files that look like articles by their extension. */
  readonly articles: readonly string[];
  /** Whether the search stopped before it saw everything. */
  readonly truncated: boolean;
}

/** How far a search goes before it stops. */
export interface SearchBounds {
  readonly entries: number;
  readonly claimSets: number;
  readonly depth: number;
}

const defaultBounds: SearchBounds = { entries: maxEntries, claimSets: maxClaimSets, depth: maxDepth };

/** Folders that hold what was installed or built, not what people write. Hidden folders are left out as well. */
const skipped = new Set([
  "node_modules",
  "bower_components",
  "out",
  "dist",
  "build",
  "target",
  "coverage",
  "__pycache__",
]);

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
  let seen = 0;
  let truncated = false;
  let level: readonly string[] = [folder];
  for (let depth = 0; level.length > 0 && !truncated; depth++) {
    const next: string[] = [];
    const listed = await inParallel(level, (one) => listFolder(files, folder, one));
    for (const { file, kind } of listed.flat()) {
      if (++seen > bounds.entries || claimSets.length >= bounds.claimSets) {
        truncated = true;
        break;
      }
      if (kind === "folder") next.push(file);
      else if (isClaimSetFile(file)) claimSets.push(file);
      else if (isArticleFile(file)) articles.push(file);
    }
    if (depth >= bounds.depth && next.length > 0) truncated = true;
    level = next;
  }
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

async function listFolder(
  files: Files,
  top: string,
  folder: string,
): Promise<readonly { file: string; kind: string }[]> {
  const entries = await files.entriesOf(folder);
  const named = entries.flatMap((entry) => {
    const file = isWanted(entry) ? below(folder, entry.name) : null;
    return file === null ? [] : [{ file, kind: entry.kind }];
  });
  const kept = await inParallel(named, async (one) =>
    one.kind !== "link" || (await isOwnFile(files, top, one.file)) ? one : null,
  );
  return kept.filter((one) => one !== null);
}

function isWanted({ name, kind }: Entry): boolean {
  if (kind === "folder") return !name.startsWith(".") && !skipped.has(name);
  return kind !== "other" && (isClaimSetFile(name) || isArticleFile(name));
}

/** Whether a link leads to a file inside the folder that is searched. */
async function isOwnFile(files: Files, top: string, link: string): Promise<boolean> {
  if ((await files.kindOf(link)) !== "file") return false;
  const [realTop, real] = await Promise.all([files.realName(top), files.realName(link)]);
  return isInside(realTop, real);
}
