import { diskFiles } from "../../workspace/disk-files.js";
import { createWorkspace } from "../../workspace/workspace.js";
import { checkArticles } from "../check/check-articles.js";
import { defaultFailOn, failures, parseFailOn } from "../check/fail-on.js";
import { findWhatToCheck } from "../check/find-what-to-check.js";
import { createProgress } from "../check/progress.js";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import { hasColours } from "../io.js";
import { existing } from "../named-file.js";
import { parseArguments } from "../parse-arguments.js";
import type { Reporter } from "../reporters/reporter.js";
import { type ReporterName, reporters } from "../reporters/reporters.js";
import { tableLimit, tableLimitOption } from "../table-limit.js";
import type { Command } from "./command.js";

const formats = Object.keys(reporters);

const options = {
  format: { value: formats.join("|"), summary: "How to print what was found; pretty unless told otherwise" },
  "fail-on": { value: "SET", summary: `What makes the exit code 1; ${defaultFailOn} unless told otherwise` },
  claims: { value: "FILE", summary: "The claim set to read the article with" },
  "max-table-size": tableLimitOption,
  root: { value: "DIR", summary: "The folder that paths in claim sets may not leave" },
} as const;

/** `countercheck check`: articles against the data that their claims rest on. */
export const check: Command = {
  name: "check",
  summary: "Check articles against the data that their claims rest on",
  usage: "[PATH…]",
  options,
  notes: [
    "A path is an article, a claim set or a folder; without one it is the folder you are in.",
    `SET is a list of ${failures.join(", ")}, or never. An error in a claim set or its evidence always makes the exit code 1; a claim whose verdict equals its \`expect\` never does.`,
  ],
  run: async (args, io) => {
    const { values, positionals } = parseArguments(options, args);
    const reporter = reporterOf(values.format ?? "pretty");
    const failOn = parseFailOn(values["fail-on"]);
    const root = values.root === undefined ? null : await existing(diskFiles, values.root, io.cwd, "folder");
    const workspace = createWorkspace(diskFiles, { root, limits: tableLimit(values["max-table-size"]) });
    const asked = { paths: positionals, claims: values.claims ?? null, cwd: io.cwd };
    const found = await findWhatToCheck(workspace, asked);
    const progress = createProgress(io.stderr, found.readings.length);
    const report = await checkArticles(workspace, found, failOn, progress.step);
    progress.end();
    const { columns } = io.stdout;
    io.stdout.write(reporter.print(report, { cwd: io.cwd, colours: hasColours(io.stdout, io.env), columns }));
    return report.outcome.reasons.length > 0 ? exitCode.findings : exitCode.clean;
  },
};

function reporterOf(name: string): Reporter {
  if (Object.hasOwn(reporters, name)) return reporters[name as ReporterName];
  throw new CouldNotRun(`There is no format "${name}". There are ${formats.join(" and ")}.`);
}
