import { below, isInside } from "./file-uri.js";
import type { Entry, Files } from "./files.js";
import { inParallel } from "./in-parallel.js";

/** How far a walk goes before it stops. */
export interface WalkBounds {
  readonly entries: number;
  readonly depth: number;
}

/** What a walk looks for. */
export interface Walk {
  /** Whether a file of this name is wanted. */
  isWanted(name: string): boolean;
  /** Takes a wanted file; false when that is enough. */
  take(file: string): boolean;
}

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
 * Goes through the files of a folder and below, level by level. Links to folders are not followed, so there are no circles;
 * links to files are, as long as they stay inside.
 * @returns whether it stopped before it saw everything
 */
export async function walkFolder(
  files: Files,
  folder: string,
  bounds: WalkBounds,
  { isWanted, take }: Walk,
): Promise<{ readonly truncated: boolean }> {
  let seen = 0;
  let isEnough = false;
  let truncated = false;
  let level: readonly string[] = [folder];
  for (let depth = 0; level.length > 0 && !truncated; depth++) {
    const next: string[] = [];
    const listed = await inParallel(level, (one) => listFolder(files, folder, one, isWanted));
    for (const { file, kind } of listed.flat()) {
      if (++seen > bounds.entries || isEnough) {
        truncated = true;
        break;
      }
      if (kind === "folder") next.push(file);
      else isEnough = !take(file);
    }
    if (depth >= bounds.depth && next.length > 0) truncated = true;
    level = next;
  }
  return { truncated };
}

async function listFolder(
  files: Files,
  top: string,
  folder: string,
  isWanted: Walk["isWanted"],
): Promise<readonly { file: string; kind: string }[]> {
  const entries = await files.entriesOf(folder);
  const named = entries.flatMap((entry) => {
    const file = isLookedAt(entry, isWanted) ? below(folder, entry.name) : null;
    return file === null ? [] : [{ file, kind: entry.kind }];
  });
  const kept = await inParallel(named, async (one) =>
    one.kind !== "link" || (await isOwnFile(files, top, one.file)) ? one : null,
  );
  return kept.filter((one) => one !== null);
}

function isLookedAt({ name, kind }: Entry, isWanted: Walk["isWanted"]): boolean {
  if (kind === "folder") return !name.startsWith(".") && !skipped.has(name);
  return kind !== "other" && isWanted(name);
}

/** Whether a link leads to a file inside the folder that is searched. */
async function isOwnFile(files: Files, top: string, link: string): Promise<boolean> {
  if ((await files.kindOf(link)) !== "file") return false;
  const [realTop, real] = await Promise.all([files.realName(top), files.realName(link)]);
  return isInside(realTop, real);
}
