import { commands } from "./commands/commands.js";
import { helpText } from "./commands/help.js";
import { CouldNotRun } from "./could-not-run.js";
import { exitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { printable } from "./terminal/printable.js";

/** Other spellings of commands that people try. */
const aliases: Readonly<Record<string, string>> = {
  "--help": "help",
  "-h": "help",
  "--version": "version",
  "-v": "version",
};

/** Runs a command line. Never rejects: what keeps a command from running is told on stderr. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    const sentence =
      error instanceof CouldNotRun
        ? error.message
        : `This is a mistake in Countercheck itself; please report it. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    io.stderr.write(`countercheck: ${printable(sentence, "lines")}\n`);
    return exitCode.couldNotRun;
  }
}

async function runCommand([first, ...args]: readonly string[], io: Io): Promise<number> {
  if (first === undefined) {
    io.stderr.write(helpText(commands));
    return exitCode.couldNotRun;
  }
  const name = aliases[first] ?? first;
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const known = commands.map((one) => one.name).join(", ");
    throw new CouldNotRun(`There is no command "${first}". There are ${known}.`);
  }
  const flags = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  if (name !== "help" && (flags.includes("--help") || flags.includes("-h"))) {
    io.stdout.write(helpText(commands, command));
    return exitCode.clean;
  }
  return command.run(args, io);
}
