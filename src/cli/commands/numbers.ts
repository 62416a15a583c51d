import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import { hasColours } from "../io.js";
import { printNumbers } from "../numbers/print-numbers.js";
import { quantityJson } from "../numbers/quantity-json.js";
import { outputFormat } from "../output-format.js";
import { parseArguments } from "../parse-arguments.js";
import { readAlone } from "../read-alone.js";
import { jsonText } from "../reporters/json-text.js";
import { shownPath } from "../shown-path.js";
import type { Command } from "./command.js";

const options = {
  format: { value: "pretty|json", summary: "How to print them; pretty unless told otherwise" },
} as const;

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
    const reading = await readAlone(written, io);
    const name = written === "-" ? "Standard input" : shownPath(reading.articleFile, io.cwd);
    const { columns } = io.stdout;
    io.stdout.write(
      format === "json"
        ? jsonText({ version: 1, quantities: reading.quantities.map(quantityJson) })
        : printNumbers(reading, name, { colours: hasColours(io.stdout, io.env), columns }),
    );
    return exitCode.clean;
  },
};
