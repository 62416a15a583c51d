import { fileUri } from "../../workspace/file-uri.js";
import { readOwnVersion } from "../../workspace/own-files.js";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import type { Command } from "./command.js";

/** `countercheck version`: the version that the package's manifest states. */
export const version: Command = {
  name: "version",
  summary: "Print the version",
  usage: "",
  options: {},
  run: async (_args, io) => {
    io.stdout.write(`${await ownVersion(io.bundleFolder)}\n`);
    return exitCode.clean;
  },
};

/** The version of the package that this program belongs to. */
export async function ownVersion(bundleFolder: string): Promise<string> {
  const found = await readOwnVersion(fileUri(bundleFolder));
  if (found === null) throw new CouldNotRun("The version is unknown: no package.json lies above this program.");
  return found;
}
