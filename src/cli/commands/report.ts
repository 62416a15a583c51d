import type { Reading } from "../../core/reading.js";
import { generatorMark, reportImages, reportPage } from "../../render/report-page.js";
import { countOf } from "../../render/words.js";
import { diskFiles } from "../../workspace/disk-files.js";
import { embedImages } from "../../workspace/embed-images.js";
import { fileUri } from "../../workspace/file-uri.js";
import { loadReading } from "../../workspace/load-reading.js";
import { type OwnParts, readOwnParts } from "../../workspace/own-files.js";
import { createWorkspace, type Workspace } from "../../workspace/workspace.js";
import { writePage } from "../../workspace/write-page.js";
import { findWhatToCheck } from "../check/find-what-to-check.js";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { existing, namedFile } from "../named-file.js";
import { parseArguments } from "../parse-arguments.js";
import { dayOfCheck } from "../report/day-of-check.js";
import { tableLimit, tableLimitOption } from "../table-limit.js";
import type { Command } from "./command.js";
import { ownVersion } from "./version.js";

const options = {
  output: {
    value: "FILE",
    short: "o",
    summary: "The page to write; - for standard output, where it goes without this option unless that is a terminal",
  },
  force: { value: null, summary: "Replace a file that Countercheck did not make" },
  date: { value: "YYYY-MM-DD", summary: "The day of the check that the page states; today unless told otherwise" },
  claims: { value: "FILE", summary: "The claim set to read the article with" },
  "max-table-size": tableLimitOption,
  root: { value: "DIR", summary: "The folder that paths in claim sets may not leave" },
} as const;

/** `countercheck report`: an article with its marks, evidence and critiques as one HTML file. */
export const report: Command = {
  name: "report",
  summary: "Write an article with its evidence as a page to share",
  usage: "ARTICLE [-o FILE]",
  options,
  notes: [
    "The page is one HTML file that needs nothing else and loads nothing; it can be read in any browser, and printed. Without --date it states the day of SOURCE_DATE_EPOCH where that is set.",
    "A page that Countercheck made before is replaced; any other file only with --force.",
  ],
  run: async (args, io) => {
    const { values, positionals } = parseArguments(options, args);
    const [written] = positionals;
    if (written === undefined || positionals.length > 1) throw new CouldNotRun("`report` takes one article.");
    const toStdout = (values.output ?? "-") === "-";
    if (values.output === undefined && io.stdout.isTerminal) {
      throw new CouldNotRun("A page is too long for a terminal. Name a file: -o FILE.html.");
    }
    const checked = dayOfCheck(values.date, io);
    const root = values.root === undefined ? null : await existing(diskFiles, values.root, io.cwd, "folder");
    const workspace = createWorkspace(diskFiles, { root, limits: tableLimit(values["max-table-size"]) });
    const reading = await readingOf(workspace, written, values.claims ?? null, io);
    const page = reportPage(
      reading,
      {
        checked,
        version: await ownVersion(io.bundleFolder),
        images: await embedImages(diskFiles, reading.articleFile, reportImages(reading)),
      },
      await ownParts(io),
    );
    if (toStdout) io.stdout.write(page);
    else await writeTo(values.output ?? "", page, reading, values.force !== undefined, io);
    return exitCode.clean;
  },
};

async function readingOf(workspace: Workspace, written: string, claims: string | null, io: Io): Promise<Reading> {
  await existing(diskFiles, written, io.cwd, "file");
  const { readings, findings } = await findWhatToCheck(workspace, { paths: [written], claims, cwd: io.cwd });
  const [found] = readings;
  if (!found) throw new CouldNotRun(findings[0]?.message ?? `There is no article in "${written}".`);
  if (found.claimSetFile === null) {
    throw new CouldNotRun(
      `No claim set belongs to "${written}". Write one beside it, or name it: countercheck report ${written} --claims FILE.`,
    );
  }
  const loaded = await loadReading(workspace, found);
  const { reading } = loaded;
  if (!reading) {
    const about = loaded.findings.find(({ file }) => file === loaded.articleFile) ?? loaded.findings[0];
    throw new CouldNotRun(about?.message ?? "The article can't be read. Check who may read it.");
  }
  const errors = [...loaded.findings, ...reading.findings].filter(({ severity }) => severity === "error").length;
  if (errors > 0) {
    const told = `countercheck: ${countOf(errors, "error")} in what the page rests on; countercheck check ${written} says more.`;
    io.stderr.write(`${told}\n`);
  }
  return reading;
}

async function ownParts(io: Io): Promise<Extract<OwnParts, { kind: "parts" }>> {
  const parts = await readOwnParts(fileUri(io.bundleFolder));
  if (parts.kind === "parts") return parts;
  throw new CouldNotRun(`No page can be made: ${parts.name} is missing beside this program. Install it anew.`);
}

async function writeTo(output: string, page: string, reading: Reading, force: boolean, io: Io): Promise<void> {
  const file = namedFile(output, io.cwd);
  const [target, ...origins] = await Promise.all(
    [file, reading.articleFile, reading.claimSet.file].map(diskFiles.realName),
  );
  if (target !== undefined && origins.includes(target)) {
    throw new CouldNotRun(`"${output}" is what the page is made from. Name another file.`);
  }
  const replaced = await writePage(file, page, { mark: generatorMark, force });
  if (replaced.kind === "refused") throw new CouldNotRun(replaced.message);
  io.stderr.write(`Wrote ${output} (${Math.max(Math.round(page.length / 1000), 1)} kB).\n`);
}
