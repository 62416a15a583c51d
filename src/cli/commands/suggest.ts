import { conventionsOf } from "../../core/claims/conventions.js";
import { moveQuantity } from "../../core/quantities/move-quantity.js";
import { readQuantities } from "../../core/quantities/read-quantities.js";
import { sentenceOf } from "../../core/search/passage.js";
import { indexTables } from "../../core/search/search-index.js";
import { type Suggestion, suggestEvidence } from "../../core/search/suggest-evidence.js";
import { countOf } from "../../render/words.js";
import { diskFiles } from "../../workspace/disk-files.js";
import { isInside } from "../../workspace/file-uri.js";
import { findRoot } from "../../workspace/find-root.js";
import { type LoadedReading, loadReading } from "../../workspace/load-reading.js";
import { loadSearchTables, type SearchTables } from "../../workspace/load-search-tables.js";
import { createWorkspace, type Workspace } from "../../workspace/workspace.js";
import { findWhatToCheck } from "../check/find-what-to-check.js";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import { hasColours, type Io } from "../io.js";
import { existing } from "../named-file.js";
import { quantityJson } from "../numbers/quantity-json.js";
import { outputFormat } from "../output-format.js";
import { parseArguments } from "../parse-arguments.js";
import { jsonText } from "../reporters/json-text.js";
import { findNumber } from "../suggest/find-number.js";
import { printSuggestions } from "../suggest/print-suggestions.js";
import { tableLimit, tableLimitOption } from "../table-limit.js";
import type { Command } from "./command.js";

const options = {
  number: { value: "TEXT", summary: "The number, as it stands in the article" },
  nth: { value: "N", summary: "Which of its occurrences is meant, from 1; needed where there are several" },
  tables: { value: "DIR…", summary: "The folders whose tables are searched; the root unless told otherwise" },
  format: { value: "pretty|json", summary: "How to print what was found; pretty unless told otherwise" },
  claims: { value: "FILE", summary: "The claim set to read the article with" },
  "max-table-size": tableLimitOption,
  root: { value: "DIR", summary: "The folder that paths in claim sets may not leave" },
} as const;

/** `countercheck suggest`: cells of tables that a number of an article would accept as evidence. */
export const suggest: Command = {
  name: "suggest",
  summary: "Find evidence for a number in the tables around an article",
  usage: "ARTICLE --number TEXT [--nth N] [--tables DIR…]",
  options,
  notes: [
    "Every CSV and TSV file under the root is searched, and the tables that the claim set declares. Hidden folders and those of what was installed or built are left out.",
    "A suggestion is no verdict: equal numbers occur by chance.",
  ],
  run: async (args, io) => {
    const { values, positionals } = parseArguments(options, args);
    const [written, ...more] = positionals;
    if (written === undefined || (more.length > 0 && values.tables === undefined)) {
      throw new CouldNotRun("`suggest` takes one article.");
    }
    if (values.number === undefined) throw new CouldNotRun("`suggest` needs --number TEXT, a number of the article.");
    const format = outputFormat(values.format);
    const nth = parseNth(values.nth);
    const root = values.root === undefined ? null : await existing(diskFiles, values.root, io.cwd, "folder");
    const workspace = createWorkspace(diskFiles, { root, limits: tableLimit(values["max-table-size"]) });
    const loaded = await loadArticle(workspace, written, values.claims ?? null, io);
    const { article } = loaded.reading;
    const read = readQuantities(article.shadow.printed, conventionsOf(loaded.claimSet));
    const quantity = findNumber(article, read, values.number, nth);
    const folders = values.tables === undefined ? null : [values.tables, ...more];
    const tables = await loadSearchTables(workspace, loaded, await foldersOf(workspace, loaded, folders, io));
    warn(tables, io);
    const suggestions = suggestEvidence(indexTables(tables.tables, loaded.claimSet), article, quantity);
    const sentence = sentenceOf(article, quantity.span);
    const { columns } = io.stdout;
    io.stdout.write(
      format === "json"
        ? jsonText({
            version: 1,
            number: quantityJson(moveQuantity(quantity, (span) => article.shadow.toSource(span))),
            suggestions: suggestions.map(suggestionJson),
          })
        : printSuggestions(
            suggestions,
            { number: quantity.text, sentence, tables: tables.tables.length },
            { cwd: io.cwd, colours: hasColours(io.stdout, io.env), columns },
          ),
    );
    return exitCode.clean;
  },
};

function parseNth(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(written)) throw new CouldNotRun(`--nth takes a number from 1; "${written}" is none.`);
  return Number(written);
}

type LoadedArticle = LoadedReading & { readonly reading: NonNullable<LoadedReading["reading"]> };

async function loadArticle(
  workspace: Workspace,
  written: string,
  claims: string | null,
  io: Io,
): Promise<LoadedArticle> {
  await existing(diskFiles, written, io.cwd, "file");
  const { readings, findings } = await findWhatToCheck(workspace, { paths: [written], claims, cwd: io.cwd });
  const [found] = readings;
  if (!found) throw new CouldNotRun(findings[0]?.message ?? `There is no article in "${written}".`);
  const loaded = await loadReading(workspace, found);
  const { reading } = loaded;
  if (!reading) throw new CouldNotRun(loaded.findings[0]?.message ?? "The article can't be read.");
  return { ...loaded, reading };
}

/** The folders to search: those that were named, which must lie inside the root, or else the root. */
async function foldersOf(
  workspace: Workspace,
  { claimSet }: LoadedReading,
  written: readonly string[] | null,
  io: Io,
): Promise<readonly string[]> {
  const root = await findRoot(workspace, claimSet.file);
  if (written === null) return root === null ? [] : [root];
  const folders = await Promise.all(written.map((one) => existing(diskFiles, one, io.cwd, "folder")));
  const realRoot = root === null ? null : await workspace.files.realName(root);
  for (const [index, folder] of folders.entries()) {
    if (realRoot !== null && isInside(realRoot, await workspace.files.realName(folder))) continue;
    throw new CouldNotRun(
      `"${written[index]}" lies outside the folder that claim sets may read, so its tables can't be evidence. Choose a wider one with --root.`,
    );
  }
  return folders;
}

function warn({ leftOut, truncated }: SearchTables, io: Io): void {
  if (leftOut.length > 0) {
    io.stderr.write(
      `countercheck: ${countOf(leftOut.length, "table")} left out: too large, too many, or not to be read. Name a folder with --tables.\n`,
    );
  }
  if (truncated)
    io.stderr.write("countercheck: the folder was not searched to its end. Name a folder with --tables.\n");
}

/** A suggestion as docs/command-line.md has it. */
function suggestionJson({ cells, ...rest }: Suggestion) {
  const { table, kind, where, value, why, score, evidence, reason, declare } = rest;
  const [cell = null, ...others] = cells;
  return { table, cell, others, where, value, why, score, kind, evidence, reason, declare };
}
