import { writeFile } from "node:fs/promises";
import { filePath, nameOf } from "./file-uri.js";
import { quoted } from "./quoted.js";
import type { Replaced } from "./replace-text.js";

/** Writes a text to a file that isn't there yet; whatever stands there, a link too, is left as it is. */
export async function createText(file: string, text: string): Promise<Replaced> {
  const refused = (why: string): Replaced => ({
    kind: "refused",
    message: `${quoted(nameOf(file))} was not written: ${why}`,
  });
  const named = filePath(file);
  if (named === null) return refused("it is no file on this disk.");
  try {
    await writeFile(named, text, { flag: "wx" });
    return { kind: "written" };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return refused("it is there already.");
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") return refused("you may not write in its folder.");
    return refused(`the system says “${error instanceof Error ? error.message : String(error)}”.`);
  }
}
