import type { ClaimSetData } from "../core/claims/schema.js";
import { withSetting } from "../core/rules/check-rules.js";
import type { Finding, Location, Severity } from "../core/rules/finding.js";

/** What can be wrong with files rather than with what they say: each rule's severity, and why it deserves attention. */
export const workspaceRules = {
  "path-outside": {
    severity: "error",
    reason: "A claim set comes from strangers, so it may name only files inside the folder that was opened.",
  },
  "missing-table": { severity: "error", reason: "Evidence in a table that isn't there supports nothing." },
  "missing-include": {
    severity: "error",
    reason: "Parties, sources and tables of a file that isn't there are unknown.",
  },
  "too-large": {
    severity: "error",
    reason: "Files are read whole, so there is a size beyond which they are not read.",
  },
  "not-text": { severity: "error", reason: "A file with NUL bytes is no text, whatever its name says." },
  "not-utf-8": { severity: "error", reason: "Text is read as UTF-8 everywhere, so that offsets mean one thing." },
  "invalid-utf-8": {
    severity: "information",
    reason: "Broken characters are read as U+FFFD, and quotes may miss them.",
  },
  unreadable: { severity: "error", reason: "A file that can't be opened can't be checked." },
  "too-many-includes": { severity: "error", reason: "A tree of includes without an end would be read for ever." },
  "too-many-files": { severity: "warning", reason: "A search that stops early must say so, or absence means nothing." },
  unattached: { severity: "information", reason: "Claims about an article that isn't there can't be checked." },
  "several-claim-sets": {
    severity: "warning",
    reason: "Two claim sets for one article can disagree, and only one of them is shown.",
  },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly reason: string }>>;

/** Id of a rule about files. */
export type WorkspaceRule = keyof typeof workspaceRules;

/** A finding of a rule about files, at the rule's own severity. */
export function fileFinding(rule: WorkspaceRule, { file, start, end }: Location, message: string): Finding {
  return { file, start, end, rule, severity: workspaceRules[rule].severity, message };
}

/** The first character of a file: where a finding stands that is about the file as a whole. */
export function startOf(file: string): Location {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

/** The findings with the severities that a claim set sets under `rules:`. */
export function withSettings(findings: readonly Finding[], rules: ClaimSetData["rules"]): readonly Finding[] {
  return findings.flatMap((finding) => withSetting(finding, rules?.[finding.rule]));
}
