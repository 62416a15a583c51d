import type { Quantity } from "../../core/quantities/quantity.js";
import type { Reading } from "../../core/reading.js";
import { decodeText } from "../../workspace/decode-text.js";
import { diskFiles } from "../../workspace/disk-files.js";
import { loadReading } from "../../workspace/load-reading.js";
import { overlay } from "../../workspace/overlay.js";
import { createWorkspace } from "../../workspace/workspace.js";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import { hasColours, type Io } from "../io.js";
import { existing } from "../named-file.js";
import { printNumbers } from "../numbers/print-numbers.js";
import { outputFormat } from "../output-format.js";
import { parseArguments } from "../parse-arguments.js";
import { jsonText } from "../reporters/json-text.js";
import { shownPath } from "../shown-path.js";
import type { Command } from "./command.js";

const options = {
  format: { value: "pretty|json", summary: "How to print them; pretty unless told otherwise" },
} as const;

/** The name under which standard input is read. */
const standardInput = "untitled:standard-input";

/** `countercheck numbers`: every number of a text as it is read, without any claim. */
export const numbers: Command = {
  name: "numbers",
  summary: "Show the numbers of a text and how Countercheck reads them",
  usage: "FILE|-",
  options,
  notes: ["A dash reads plain text from standard input."],
  run: async (args, io) => {
    const { values, positionals } = parseArguments(options, args);
    const [written] = positionals;
    if (written === undefined || positionals.length > 1)
      throw new CouldNotRun("`numbers` takes one file, or - for standard input.");
    const format = outputFormat(values.format);
    const reading = written === "-" ? await readInput(io) : await readFile(written, io);
    const name = written === "-" ? "Standard input" : shownPath(reading.articleFile, io.cwd);
    const { columns } = io.stdout;
    io.stdout.write(
      format === "json"
        ? jsonText({ version: 1, quantities: reading.quantities.map(toJson) })
        : printNumbers(reading, name, { colours: hasColours(io.stdout, io.env), columns }),
    );
    return exitCode.clean;
  },
};

async function readInput(io: Io): Promise<Reading> {
  const decoded = decodeText(await io.readStdin());
  if (decoded.kind === "fault") {
    throw new CouldNotRun(
      decoded.fault === "not-text"
        ? "Standard input is not text: it holds NUL bytes."
        : "Standard input is UTF-16. Convert it to UTF-8.",
    );
  }
  const files = overlay(diskFiles, (file) => (file === standardInput ? decoded.text : undefined));
  return readingOf(standardInput, files);
}

async function readFile(written: string, io: Io): Promise<Reading> {
  return readingOf(await existing(diskFiles, written, io.cwd, "file"), diskFiles);
}

async function readingOf(articleFile: string, files: typeof diskFiles): Promise<Reading> {
  const { reading, findings } = await loadReading(createWorkspace(files), { articleFile, claimSetFile: null });
  if (reading === null) throw new CouldNotRun(findings[0]?.message ?? "This text can't be read.");
  return reading;
}

/** A number as docs/command-line.md has it; offsets count in the source. */
function toJson({ span, text, kind, low, high, unit, comparator, hedge, direction, interval }: Quantity) {
  const { start, end } = span;
  return { start, end, text, kind, low, high, unit, comparator, hedge, direction, interval };
}
