import type { Reading } from "../../core/reading.js";
import type { Finding, Severity } from "../../core/rules/finding.js";
import { textCounts } from "../../core/text-counts.js";
import { countOf } from "../../render/words.js";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import { hasColours } from "../io.js";
import { quantityJson } from "../numbers/quantity-json.js";
import { outputFormat } from "../output-format.js";
import { parseArguments } from "../parse-arguments.js";
import { readAlone } from "../read-alone.js";
import { findingJson } from "../reporters/finding-json.js";
import { printFindings } from "../reporters/finding-lines.js";
import { jsonText } from "../reporters/json-text.js";
import { createPage } from "../reporters/page.js";
import type { ReportSurroundings } from "../reporters/reporter.js";
import { shownPath } from "../shown-path.js";
import { printable } from "../terminal/printable.js";
import type { Command } from "./command.js";

/** What `--fail-on` of `read` can name; errors always fail. */
const severities = ["warning", "information", "hint"] as const satisfies readonly Severity[];

const options = {
  format: { value: "pretty|json", summary: "How to print what was found; pretty unless told otherwise" },
  "fail-on": { value: "SET", summary: "What makes the exit code 1; never unless told otherwise" },
} as const;

/** `countercheck read`: what a text's own words say of its numbers, without a claim set or data. */
export const read: Command = {
  name: "read",
  summary: "Check a text without a claim set: sums, repeated values, ambiguous words",
  usage: "FILE|-",
  options,
  notes: [
    "A dash reads plain text from standard input.",
    `SET is a list of ${severities.join(", ")}, or never. An error always makes the exit code 1.`,
    "A claim set beside the text is left aside: `countercheck check` reads both.",
  ],
  run: async (args, io) => {
    const { values, positionals } = parseArguments(options, args);
    const [written] = positionals;
    if (written === undefined || positionals.length > 1)
      throw new CouldNotRun("`read` takes one file, or - for standard input.");
    const format = outputFormat(values.format);
    const failOn = parseSeverities(values["fail-on"]);
    const read = await readAlone(written, io);
    const name = written === "-" ? null : shownPath(read.articleFile, io.cwd);
    const findings = byPlace(read.findings).map((finding) => (name === null ? { ...finding, file: "-" } : finding));
    const reading = { ...read, findings };
    const { columns } = io.stdout;
    io.stdout.write(
      format === "json"
        ? jsonText(readJson(reading, name, io.cwd))
        : printReading(reading, name, { cwd: io.cwd, colours: hasColours(io.stdout, io.env), columns }),
    );
    return reading.findings.some(({ severity }) => failOn.has(severity)) ? exitCode.findings : exitCode.clean;
  },
};

function parseSeverities(written = "never"): ReadonlySet<Severity> {
  const names = written.split(",").map((name) => name.trim());
  if (names.length === 1 && names[0] === "never") return new Set(["error"]);
  if (names.includes("never")) throw new CouldNotRun("--fail-on: `never` stands alone.");
  const known = names.map((name) => {
    const severity = severities.find((one) => one === name);
    if (severity !== undefined) return severity;
    throw new CouldNotRun(`--fail-on can't name "${name}". It is a list of ${severities.join(", ")}, or never.`);
  });
  return new Set(["error", ...known]);
}

function readJson({ quantities, coverage, findings }: Reading, name: string | null, cwd: string) {
  const { linked, exempt, unlinked } = coverage;
  return {
    version: 1,
    path: name ?? "-",
    quantities: quantities.map(quantityJson),
    coverage: { linked, exempt, unlinked },
    findings: findings.map((finding) => findingJson(finding, cwd)),
  };
}

function byPlace(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
}

function printReading(reading: Reading, path: string | null, surroundings: ReportSurroundings): string {
  const { article, quantities, coverage, findings } = reading;
  const name = path === null ? "Standard input" : printable(path);
  if (quantities.length === 0 && findings.length === 0) {
    return `${name} holds no ${article.shadow.printed.trim() === "" ? "text" : "numbers"}.\n`;
  }
  const page = createPage(surroundings);
  const counts = [
    "no claim set",
    countOf(textCounts(reading).numbers, "number"),
    `${coverage.unlinked} without evidence`,
    countOf(findings.length, "finding"),
  ];
  page.line(0, `${page.paint("bold", name)} · ${counts.join(" · ")}`);
  printFindings(page, findings, surroundings.cwd);
  page.gap();
  if (findings.length === 0)
    page.line(0, page.paint("green", "The numbers agree with each other, as far as their words tell."));
  const next = path === null ? "numbers -" : `numbers ${name}`;
  page.line(0, page.paint("dim", `\`countercheck ${next}\` shows how each number was read.`));
  return page.text();
}
