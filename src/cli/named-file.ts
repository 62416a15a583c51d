import path from "node:path";
import { fileUri } from "../workspace/file-uri.js";
import type { Files } from "../workspace/files.js";
import { CouldNotRun } from "./could-not-run.js";

/** The name of a file that a person wrote on the command line. */
export function namedFile(written: string, cwd: string): string {
  return fileUri(path.resolve(cwd, written));
}

/** A file or folder that a person wrote on the command line, which must be there. */
export async function existing(files: Files, written: string, cwd: string, kind: "file" | "folder"): Promise<string> {
  const file = namedFile(written, cwd);
  const found = await files.kindOf(file);
  if (found === null) throw new CouldNotRun(`There is no ${kind} "${written}". Check its spelling.`);
  if (found !== kind) throw new CouldNotRun(`"${written}" is no ${kind}. Name a ${kind}.`);
  return file;
}
