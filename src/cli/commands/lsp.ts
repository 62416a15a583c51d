import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import { parseArguments } from "../parse-arguments.js";
import type { Command } from "./command.js";

const options = {
  stdio: { value: null, summary: "Speak over standard input and output (the only way there is)" },
} as const;

/** `countercheck lsp`: the language server, for any editor. Its bundle is loaded only here. */
export const lsp: Command = {
  name: "lsp",
  summary: "Run the language server, for editors",
  usage: "--stdio",
  options,
  run: async (args, io) => {
    const { values, positionals } = parseArguments(options, args);
    if (positionals.length > 0) throw new CouldNotRun("`lsp` takes no files: the editor names them.");
    if (values.stdio === undefined) throw new CouldNotRun("Say `countercheck lsp --stdio`.");
    const bundle = path.join(io.bundleFolder, "server.mjs");
    try {
      createRequire(bundle).resolve(bundle);
    } catch {
      // Only a missing file fails here; what the server throws when it starts is its own mistake.
      throw new CouldNotRun(
        "The language server is not there: server.mjs is missing beside this program. Install it anew.",
      );
    }
    // It reads `--stdio` from the process's own arguments, and ends the process when the editor says so.
    await import(pathToFileURL(bundle).href);
    return exitCode.clean;
  },
};
