import type { Place } from "../../core/text/line-index.js";
import { shownPath } from "../shown-path.js";
import { printable } from "../terminal/printable.js";

/** A place as terminals and editors make a link of it: `file:line:column`. */
export function placeText(file: string, { line, column }: Place, cwd: string): string {
  return `${printable(shownPath(file, cwd))}:${line}:${column}`;
}
