import type { ClaimSet } from "../../core/claims/claim-set.js";
import { editHints } from "../../core/claims/edit-selector.js";
import { type NewHints, newHints } from "../../core/claims/new-hints.js";
import type { Reading } from "../../core/reading.js";
import { applyEdits } from "../../core/text/text-edit.js";
import { countOf } from "../../render/words.js";
import { articleOf } from "../../workspace/article-of.js";
import { diskFiles } from "../../workspace/disk-files.js";
import { describeFault } from "../../workspace/file-fault.js";
import { loadReading } from "../../workspace/load-reading.js";
import { readClaimSet } from "../../workspace/read-claim-set.js";
import { replaceText } from "../../workspace/replace-text.js";
import { createWorkspace, type Workspace } from "../../workspace/workspace.js";
import { isUnplaced } from "../check/check-report.js";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import { hasColours } from "../io.js";
import { existing } from "../named-file.js";
import { outputFormat } from "../output-format.js";
import { parseArguments } from "../parse-arguments.js";
import { anchorJson } from "../reanchor/anchor-json.js";
import { anchorTable } from "../reanchor/anchor-table.js";
import type { Command } from "./command.js";

const options = {
  write: { value: null, summary: "Write new position hints and the fingerprint into the claim set" },
  article: { value: "FILE", summary: "The article to look in; the claim set's own unless told otherwise" },
  format: { value: "pretty|json", summary: "How to print the places; pretty unless told otherwise" },
} as const;

/** `countercheck reanchor`: where the claims of a set stand in its article as it is now. */
export const reanchor: Command = {
  name: "reanchor",
  summary: "Show where a claim set's claims stand now, and renew their position hints",
  usage: "CLAIMSET",
  options,
  notes: [
    "Without --write nothing is written. With it `at` of each claim and `article.fingerprint` follow the text; quotes and their contexts stay, and so does every comment.",
    "The exit code is 1 when a claim has no place in the article.",
  ],
  run: async (args, io) => {
    const { values, positionals } = parseArguments(options, args);
    const [written] = positionals;
    if (written === undefined || positionals.length > 1) throw new CouldNotRun("`reanchor` takes one claim set.");
    const format = outputFormat(values.format);
    const workspace = createWorkspace(diskFiles);
    const claimSetFile = await existing(diskFiles, written, io.cwd, "file");
    const claimSet = await ownClaimSet(workspace, claimSetFile, written);
    const articleFile =
      values.article === undefined
        ? await ownArticle(workspace, claimSet, written)
        : await existing(diskFiles, values.article, io.cwd, "file");
    const reading = await readingOf(workspace, claimSetFile, articleFile);
    const hints = newHints(reading);
    const isWritten = values.write !== undefined && (await writeHints(claimSet, reading, hints));
    const errors = claimSet.findings.filter(({ severity }) => severity === "error").length;
    if (errors > 0) io.stderr.write(`${errorsText(errors, written)}\n`);
    const { columns } = io.stdout;
    io.stdout.write(
      format === "json"
        ? anchorJson(reading, hints, io.cwd)
        : anchorTable(reading, hints, isWritten, { cwd: io.cwd, colours: hasColours(io.stdout, io.env), columns }),
    );
    return reading.claims.some(isUnplaced) ? exitCode.findings : exitCode.clean;
  },
};

/** Findings after which a claim set's claims can't be relied on. */
const unreadable: ReadonlySet<string> = new Set(["yaml-syntax", "claim-set-too-large"]);

async function ownClaimSet(workspace: Workspace, file: string, written: string): Promise<ClaimSet> {
  const read = await readClaimSet(workspace, file);
  if (read.kind === "fault") {
    throw new CouldNotRun(describeFault(read.fault, "claim set", written, workspace.limits).message);
  }
  const { data, findings } = read.value;
  const isVersionless = data.countercheck === "";
  const fault = findings.find(({ rule }) => unreadable.has(rule) || (isVersionless && rule === "format-version"));
  if (!fault) return read.value;
  throw new CouldNotRun(`Line ${fault.start.line} of "${written}": ${fault.message}`);
}

async function ownArticle(workspace: Workspace, claimSet: ClaimSet, written: string): Promise<string> {
  const found = await articleOf(workspace, claimSet);
  if (found.kind === "found") return found.file;
  const naming = `Name it: countercheck reanchor ${written} --article FILE.`;
  throw new CouldNotRun(
    found.kind === "refused"
      ? `The article of "${written}" was not read. ${found.finding.message}`
      : `The article of "${written}" is not there. ${naming}`,
  );
}

async function readingOf(workspace: Workspace, claimSetFile: string, articleFile: string): Promise<Reading> {
  const { reading, findings } = await loadReading(workspace, { articleFile, claimSetFile });
  if (reading) return reading;
  const about = findings.find(({ file }) => file === articleFile);
  throw new CouldNotRun(about?.message ?? "The article can't be read. Check who may read it.");
}

function errorsText(count: number, written: string): string {
  return `countercheck: "${written}" has ${countOf(count, "error")}; countercheck check ${written} says more.`;
}

/** Whether there was something to write. A text in which no claim stands is most likely not the one meant. */
async function writeHints(claimSet: ClaimSet, reading: Reading, news: NewHints): Promise<boolean> {
  if (reading.claims.length > 0 && reading.claims.every(isUnplaced)) return false;
  const edit = editHints(claimSet, news.hints, news.fingerprint);
  if (edit.kind === "refused") throw new CouldNotRun(edit.message);
  if (edit.edits.length === 0) return false;
  const replaced = await replaceText(claimSet.file, claimSet.text, applyEdits(claimSet.text, edit.edits));
  if (replaced.kind === "refused") throw new CouldNotRun(replaced.message);
  return true;
}
