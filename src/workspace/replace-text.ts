import { isUtf8 } from "node:buffer";
import { randomBytes } from "node:crypto";
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { filePath, nameOf } from "./file-uri.js";
import { quoted } from "./quoted.js";
import { writeFault } from "./write-fault.js";

/** Whether a file's text was replaced; if not, one sentence on why and what to do, and the file is as it was. */
export type Replaced = { readonly kind: "written" } | { readonly kind: "refused"; readonly message: string };

const byteOrderMark = "\ufeff";

/**
 * Replaces a file's text as a whole or not at all: the new text is written beside it and takes its name in one step, so
 * that nobody ever reads half of it. A link is followed to its target; permissions and a byte order mark stay.
 * @param before the text as it was read, without its byte order mark; a file that says something else now is left alone
 */
export async function replaceText(file: string, before: string, after: string): Promise<Replaced> {
  const name = quoted(nameOf(file));
  const refused = (why: string): Replaced => ({ kind: "refused", message: `${name} was not written: ${why}` });
  const named = filePath(file);
  if (named === null) return refused("it is no file on this disk. Save it first.");
  let copy: string | null = null;
  try {
    const target = await realpath(named);
    const found = await stat(target);
    if (!found.isFile()) return refused("it is no regular file. Name a file.");
    // Permissions don't bind everyone, so they are looked at here: what is marked read-only is not written.
    if ((found.mode & 0o222) === 0) return refused("it is read-only. Make it writable and try again.");
    const bytes = await readFile(target);
    if (!isUtf8(bytes)) return refused("it is no sound UTF-8. Save it as UTF-8.");
    const mark = bytes.toString("utf8").startsWith(byteOrderMark) ? byteOrderMark : "";
    const known = Buffer.from(mark + before);
    copy = path.join(path.dirname(target), `.countercheck-${randomBytes(6).toString("hex")}.tmp`);
    await writeCopy(copy, mark + after, found);
    // As late as can be: what another program wrote meanwhile must not be lost.
    if (!(await readFile(target)).equals(known)) return refused("it changed since it was read. Try again.");
    await rename(copy, target);
    copy = null;
    return { kind: "written" };
  } catch (error) {
    return refused(`${writeFault(error, whyNot)} Check the file and its folder, and who may write there.`);
  } finally {
    if (copy !== null) await rm(copy, { force: true });
  }
}

/** Writes a new file, down to the disk, with the permissions of the one whose place it takes. */
async function writeCopy(
  at: string,
  text: string,
  { mode, uid, gid }: { readonly mode: number; readonly uid: number; readonly gid: number },
): Promise<void> {
  const handle = await open(at, "wx", mode & 0o777);
  try {
    await handle.writeFile(text);
    await keepOwner(handle, uid, gid);
    await handle.chmod(mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keepOwner(handle: FileHandle, uid: number, gid: number): Promise<void> {
  const { uid: ours, gid: oursToo } = await handle.stat();
  if (ours === uid && oursToo === gid) return;
  try {
    await handle.chown(uid, gid);
  } catch {
    // Only the superuser may give files away; a member of the group may write here all the same.
  }
}

const fileFault = "it may not be written.";
const whyNot = { ENOENT: "it is not there.", EACCES: fileFault, EPERM: fileFault };
