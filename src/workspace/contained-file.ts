import { besides, isInside } from "./file-uri.js";
import type { Files } from "./files.js";
import { quoted } from "./quoted.js";

/** What a written path comes to. */
export type Contained =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "refused"; readonly message: string };

/**
 * The file that a path of a claim set names: POSIX, relative to the file that declares it, inside the root once all
 * links are resolved (design, Safety). Everything else is refused with a sentence. The file need not be there.
 */
export async function containedFile(
  files: Files,
  root: string | null,
  declaringFile: string,
  written: string,
): Promise<Contained> {
  const fault = faultOf(written);
  if (fault !== null) return { kind: "refused", message: `The path ${quoted(written)} ${fault}` };
  const file = besides(declaringFile, written);
  if (root === null || file === null) {
    return { kind: "refused", message: "This file is not saved yet, so it can't name others. Save it first." };
  }
  const [realRoot, realFile] = await Promise.all([files.realName(root), files.realName(file)]);
  return isInside(realRoot, realFile)
    ? { kind: "file", file }
    : { kind: "refused", message: `The path ${quoted(written)} ${leaves}` };
}

const leaves =
  "leads out of the folder that may be read. Move the file inside, or choose a wider root (open a folder further up; `--root` on the command line).";

/** What is wrong with the way a path is written, or null. */
function faultOf(written: string): string | null {
  if (written.trim() === "") return "is empty. Name a file.";
  if (written.includes("\0")) return "holds a NUL character. Name a file.";
  if (written.includes("\\")) return "has backslashes. Write it with forward slashes.";
  if (written.startsWith("/") || /^[A-Za-z]:/.test(written)) {
    return "is absolute. Write it relative to this file, so that it holds on every machine.";
  }
  if (/^[A-Za-z][A-Za-z0-9+.-]+:\/\//.test(written))
    return "is an address. Only files are read; put a copy beside this.";
  return null;
}
