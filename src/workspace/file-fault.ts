import type { FileRuleId } from "../core/rules/file-rules.js";
import type { FileFault } from "./files.js";
import type { Limits } from "./limits.js";
import { quoted } from "./quoted.js";

/** What a file is for, which decides how a fault is told. */
export type FileRole = "article" | "claim set" | "included file" | "table";

/** What to say of a file that can't be read: the rule that speaks and a sentence with what to do. */
export function describeFault(
  fault: FileFault,
  role: FileRole,
  name: string,
  limits: Limits,
): { readonly rule: FileRuleId; readonly message: string } {
  const what = `The ${role} ${quoted(name)}`;
  switch (fault) {
    case "missing":
      return {
        rule: role === "table" ? "missing-table" : role === "included file" ? "missing-include" : "unreadable",
        message: `${what} is not there. Correct its path, or put the file back.`,
      };
    case "not-a-file":
      return { rule: "unreadable", message: `${what} is no regular file. Name a file.` };
    case "unreadable":
      return { rule: "unreadable", message: `${what} can't be opened. Check who may read it.` };
    case "not-text":
      return { rule: "not-text", message: `${what} is not text: it holds NUL bytes. ${advice[role]}` };
    case "not-utf-8":
      return { rule: "not-utf-8", message: `${what} is UTF-16. Save it as UTF-8.` };
    case "too-large":
      return {
        rule: "too-large",
        message: `${what} is larger than ${megabytes(limitOf(role, limits))} and was not read. Split it, or keep only what is needed.${role === "table" ? raiseCap : ""}`,
      };
    default:
      return fault satisfies never;
  }
}

const advice: Readonly<Record<FileRole, string>> = {
  article: "Name a Markdown or plain text file.",
  "claim set": "Name a YAML file.",
  "included file": "Name a YAML file.",
  table: "Save it as CSV.",
};

/** The cap protects the reader's machine, so the reader alone raises it, never the files that are read. */
const raiseCap =
  " Or let larger tables be read: the setting `countercheck.maxTableSize` in the editor, `--max-table-size` on the command line.";

/** The cap that holds for a file. */
export function limitOf(role: FileRole, limits: Limits): number {
  return role === "article" ? limits.article : role === "table" ? limits.table : limits.claimSet;
}

function megabytes(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.round(bytes / 100_000) / 10} MB` : `${bytes} bytes`;
}
