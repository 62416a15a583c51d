import { randomBytes } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { filePath, nameOf } from "./file-uri.js";
import { quoted } from "./quoted.js";
import type { Replaced } from "./replace-text.js";

/** How far into a file its mark is looked for. */
const headBytes = 2048;

/**
 * Writes a page as a whole or not at all: it is written beside its place and takes the name in one step. A file that stands
 * there already is replaced only when it bears the mark of pages that we made, or when `force` says so.
 * @param mark stands in the first 2 kB of every page that may be replaced
 */
export async function writePage(
  file: string,
  text: string,
  { mark, force }: { readonly mark: string; readonly force: boolean },
): Promise<Replaced> {
  const name = quoted(nameOf(file));
  const refused = (why: string): Replaced => ({ kind: "refused", message: `${name} was not written: ${why}` });
  const named = filePath(file);
  if (named === null) return refused("it is no file on this disk.");
  let copy: string | null = null;
  try {
    const target = await targetOf(named);
    const found = await stat(target).catch(ifMissing);
    if (found?.isDirectory()) return refused("it is a folder. Name a file.");
    if (found && !found.isFile()) return refused("it is no regular file. Name a file, or - for standard output.");
    if (found && (found.mode & 0o222) === 0) return refused("it is read-only. Make it writable, or name another file.");
    if (found && !force && !(await startOf(target)).includes(mark)) {
      return refused("a file that Countercheck did not make stands there. Name another one, or say --force.");
    }
    copy = path.join(path.dirname(target), `.countercheck-${randomBytes(6).toString("hex")}.tmp`);
    const handle = await open(copy, "wx", found ? found.mode & 0o777 : 0o666);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(copy, target);
    copy = null;
    return { kind: "written" };
  } catch (error) {
    return refused(reasonOf(error));
  } finally {
    if (copy !== null) await rm(copy, { force: true });
  }
}

/** Where a link leads; a name that nothing has yet leads to itself. */
async function targetOf(named: string): Promise<string> {
  return (await realpath(named).catch(ifMissing)) ?? named;
}

function ifMissing(error: unknown): null {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
}

async function startOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return "its folder is not there. Make the folder first, or name another.";
    case "EACCES":
    case "EPERM":
      return "you may not write there. Name another folder.";
    case "EROFS":
      return "its disk is read-only. Name another folder.";
    case "ENOSPC":
      return "the disk is full.";
    default:
      return `the system says “${error instanceof Error ? error.message : String(error)}”.`;
  }
}
