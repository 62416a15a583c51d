import path from "node:path";
import { filePath } from "../workspace/file-uri.js";

/** A file as people see it: relative to the folder they are in, with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  const known = filePath(file);
  if (known === null) return file;
  return (path.relative(cwd, known) || ".").split(path.sep).join("/");
}
