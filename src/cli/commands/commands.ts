import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import { anchor } from "./anchor.js";
import { check } from "./check.js";
import type { Command } from "./command.js";
import { helpText } from "./help.js";
import { init } from "./init.js";
import { lsp } from "./lsp.js";
import { numbers } from "./numbers.js";
import { read } from "./read.js";
import { reanchor } from "./reanchor.js";
import { report } from "./report.js";
import { suggest } from "./suggest.js";
import { version } from "./version.js";

const help: Command = {
  name: "help",
  summary: "Say what a command does",
  usage: "[COMMAND]",
  options: {},
  run: async ([name], io) => {
    const command = commands.find((one) => one.name === name);
    if (name !== undefined && !command) throw new CouldNotRun(`There is no command "${name}" to help with.`);
    io.stdout.write(helpText(commands, command));
    return exitCode.clean;
  },
};

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  check,
  read,
  report,
  numbers,
  anchor,
  reanchor,
  suggest,
  init,
  lsp,
  help,
  version,
];
