import { fileFinding } from "../core/rules/file-finding.js";
import type { Finding } from "../core/rules/finding.js";
import { lineIndexOf, type Place } from "../core/text/line-index.js";
import { type FileRole, limitOf } from "./file-fault.js";
import type { FileText, Unread } from "./files.js";
import type { ParsedCache } from "./parsed-cache.js";
import type { Workspace } from "./workspace.js";

/** What a file gave when it was parsed, with what is to be said of its bytes. */
export interface Parsed<T> {
  readonly kind: "parsed";
  readonly value: T;
  readonly findings: readonly Finding[];
}

/**
 * Reads and parses a file, or takes what was parsed from the same content before.
 * @param parse gets what was parsed of the file before it changed, as far as that is kept
 */
export async function readParsed<T>(
  { files, limits }: Workspace,
  cache: ParsedCache<Parsed<T> | Unread>,
  file: string,
  role: FileRole,
  parse: (text: string, before: T | null) => T,
  /** What the parse depends on beside the text. */
  variant = "",
): Promise<Parsed<T> | Unread> {
  // The stamp is taken before the text: if the file changes in between, the next look sees another stamp.
  const stamp = await files.stampOf(file);
  if (stamp === null) return { kind: "fault", fault: "missing" };
  return cache.through(`${variant}\n${file}`, stamp, async (earlier) => {
    const read = await files.read(file, limitOf(role, limits));
    if (read.kind === "fault") return { value: read, size: 0 };
    // What failed before is no help now.
    const before = await earlier?.catch(() => null);
    const parsed = parse(read.text, before?.kind === "parsed" ? before.value : null);
    const value: Parsed<T> = { kind: "parsed", value: parsed, findings: brokenText(file, read) };
    return { value, size: read.text.length };
  });
}

/**
 * The finding that a text's encoding deserves, if any.
 * @param linesBefore lines of the file before the text
 */
export function brokenText(file: string, { text, brokenAt }: FileText, linesBefore = 0): readonly Finding[] {
  if (brokenAt === null) return [];
  const lines = lineIndexOf(text);
  const placeOf = (offset: number): Place => {
    const { line, column } = lines.placeOf(offset);
    return { line: line + linesBefore, column };
  };
  const place = { file, start: placeOf(brokenAt), end: placeOf(brokenAt + 1) };
  const message = "From here on some bytes are not UTF-8; they are read as U+FFFD. Save the file as UTF-8.";
  return [fileFinding("invalid-utf-8", place, message)];
}
