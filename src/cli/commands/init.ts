import { createText } from "../../workspace/create-text.js";
import { diskFiles } from "../../workspace/disk-files.js";
import { draftClaimSet } from "../../workspace/draft-claim-set.js";
import { createWorkspace } from "../../workspace/workspace.js";
import { CouldNotRun } from "../could-not-run.js";
import { exitCode } from "../exit-code.js";
import { existing } from "../named-file.js";
import { parseArguments } from "../parse-arguments.js";
import { shownPath } from "../shown-path.js";
import { printable } from "../terminal/printable.js";
import type { Command } from "./command.js";

const options = {
  stdout: { value: null, summary: "Print the claim set, and write nothing" },
} as const;

/** `countercheck init`: the first claim set of an article. */
export const init: Command = {
  name: "init",
  summary: "Write the first claim set of an article, with the tables found nearby",
  usage: "ARTICLE",
  options,
  notes: [
    "The claim set stands beside the article and bears its name: report.claims.yaml for report.md. A claim set that is there already is left alone.",
    "The 20 nearest CSV and TSV files of the article's folder and of those below are listed, with the units that their columns' names state.",
  ],
  run: async (args, io) => {
    const { values, positionals } = parseArguments(options, args);
    const [written] = positionals;
    if (written === undefined || positionals.length > 1) throw new CouldNotRun("`init` takes one article.");
    const article = await existing(diskFiles, written, io.cwd, "file");
    const draft = await draftClaimSet(createWorkspace(diskFiles), article);
    if (draft.kind === "refused") throw new CouldNotRun(draft.message);
    const name = shownPath(draft.file, io.cwd);
    if (draft.kind === "exists") throw new CouldNotRun(`"${written}" has a claim set already: "${name}".`);
    if (values.stdout !== undefined) {
      io.stdout.write(draft.text);
      return exitCode.clean;
    }
    const made = await createText(draft.file, draft.text);
    if (made.kind === "refused") throw new CouldNotRun(made.message);
    io.stdout.write(`${printable(name)}\n`);
    io.stderr.write(`${nextStep}\n`);
    return exitCode.clean;
  },
};

const nextStep =
  "Next: put a claim under `claims:`, a quote of the article and its evidence. `countercheck suggest` finds cells that a number would accept.";
