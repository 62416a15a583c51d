import type { Finding } from "../../core/rules/finding.js";
import { shownPath } from "../shown-path.js";

/** A finding as docs/command-line.md has it. */
export function findingJson({ rule, severity, message, claim, file, start, end }: Finding, cwd: string) {
  const about = claim === undefined ? {} : { claim };
  return { rule, severity, message, ...about, file: shownPath(file, cwd), start, end };
}
