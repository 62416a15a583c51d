import { randomBytes } from "node:crypto";
import { constants, copyFile, link, open, rm } from "node:fs/promises";
import path from "node:path";
import { filePath, nameOf } from "./file-uri.js";
import { quoted } from "./quoted.js";
import type { Replaced } from "./replace-text.js";
import { codeOf, writeFault } from "./write-fault.js";

/**
 * Writes a text to a file that isn't there yet, as a whole or not at all: it is written beside its place and takes the name
 * in one step, which fails where the name is taken. Whatever stands there, a link too, is left as it is.
 */
export async function createText(file: string, text: string): Promise<Replaced> {
  const refused = (why: string): Replaced => ({
    kind: "refused",
    message: `${quoted(nameOf(file))} was not written: ${why}`,
  });
  const named = filePath(file);
  if (named === null) return refused("it is no file on this disk.");
  const copy = path.join(path.dirname(named), `.countercheck-${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(copy, "wx", 0o666);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await takeName(copy, named);
    return { kind: "written" };
  } catch (error) {
    return refused(writeFault(error, whyNot));
  } finally {
    await rm(copy, { force: true });
  }
}

/** Gives a file a second name; fails where the name is taken. */
async function takeName(copy: string, named: string): Promise<void> {
  try {
    await link(copy, named);
  } catch (error) {
    if (!linkless.has(String(codeOf(error)))) throw error;
    await copyFile(copy, named, constants.COPYFILE_EXCL);
  }
}

/** What disks say that know no second names, such as those of memory cards; a copy is the next best there. */
const linkless = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

const folderFault = "you may not write in its folder.";
const whyNot = { EEXIST: "it is there already.", EACCES: folderFault, EPERM: folderFault };
