import path from "node:path";
import { diskFiles } from "../../workspace/disk-files.js";
import { fileUri } from "../../workspace/file-uri.js";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import type { Command } from "./command.js";

const maxManifestBytes = 1_000_000;

/** `countercheck version`: the version that the package's manifest states. */
export const version: Command = {
  name: "version",
  summary: "Print the version",
  usage: "",
  options: {},
  run: async (_args, io) => {
    const manifest = await diskFiles.read(fileUri(path.join(io.bundleFolder, "..", "package.json")), maxManifestBytes);
    const found = manifest.kind === "text" ? /"version":\s*"([^"]+)"/.exec(manifest.text)?.[1] : undefined;
    if (found === undefined) throw new CouldNotRun("The version is unknown: no package.json lies above this program.");
    io.stdout.write(`${found}\n`);
    return exitCode.clean;
  },
};
