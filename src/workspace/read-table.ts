import type { Table } from "../core/evidence/table.js";
import { createTableBuilder } from "../core/evidence/table-builder.js";
import type { Finding } from "../core/rules/finding.js";
import type { Unread } from "./files.js";
import { startTurns } from "./in-turns.js";
import { brokenText, type Parsed } from "./read-parsed.js";
import type { Workspace } from "./workspace.js";

/**
 * Reads and splits a table in turns with whatever else goes on, or takes what was made of the same content before: then
 * the promise is kept already. A TSV file is separated by tabs unless its claim set says otherwise.
 * @param stamp of the file's content (`Files.stampOf`)
 */
export function readTable(
  { files, limits, tables }: Workspace,
  file: string,
  stamp: string,
  delimiter: string | undefined,
): Promise<Parsed<Table> | Unread> {
  const separator = delimiter === "tab" ? "\t" : (delimiter ?? (/\.tsv$/i.test(file) ? "\t" : undefined));
  return tables.through(`${separator ?? ""}\n${file}`, stamp, async () => {
    const builder = createTableBuilder(file, separator);
    const turns = startTurns();
    const findings: Finding[] = [];
    let [size, lines] = [0, 0];
    const fault = await files.readInPieces(file, limits.table, async (piece) => {
      await turns.pause();
      if (findings.length === 0) {
        findings.push(...brokenText(file, piece, lines));
        lines += lineBreaks(piece.text);
      }
      builder.add(piece.text);
      size += piece.text.length;
    });
    if (fault) return { value: fault, size: 0 };
    await turns.pause();
    return { value: { kind: "parsed", value: builder.finish(), findings }, size };
  });
}

/** Lets go of all tables but those of the given files; returns the files of those that are gone. */
export function letGoOfTables({ tables }: Workspace, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const fileOf = (key: string): string => key.slice(key.lastIndexOf("\n") + 1);
  return new Set(tables.keepOnly((key) => wanted.has(fileOf(key))).map(fileOf));
}

/** LF, CRLF and a lone CR end a line. */
function lineBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
