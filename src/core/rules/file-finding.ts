import { type FileRuleId, fileRules } from "./file-rules.js";
import type { Finding, Location } from "./finding.js";

/** A finding of a rule on files, at the rule's own severity. */
export function fileFinding(rule: FileRuleId, { file, start, end }: Location, message: string): Finding {
  return { file, start, end, rule, severity: fileRules[rule].severity, message };
}

/** The first character of a file: where a finding stands that is about the file as a whole. */
export function startOf(file: string): Location {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
