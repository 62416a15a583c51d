import type { Reading } from "../core/reading.js";
import { decodeText } from "../workspace/decode-text.js";
import { diskFiles } from "../workspace/disk-files.js";
import { loadReading } from "../workspace/load-reading.js";
import { overlay } from "../workspace/overlay.js";
import { createWorkspace } from "../workspace/workspace.js";
import { CouldNotRun } from "./could-not-run.js";
import type { Io } from "./io.js";
import { existing } from "./named-file.js";

/** The name under which standard input is read. */
export const standardInput = "untitled:standard-input";

/** Reads a text alone, without a claim set: a file, or plain text from standard input for a dash. */
export async function readAlone(written: string, io: Io): Promise<Reading> {
  return written === "-" ? readInput(io) : readingOf(await existing(diskFiles, written, io.cwd, "file"), diskFiles);
}

async function readInput(io: Io): Promise<Reading> {
  const decoded = decodeText(await io.readStdin());
  if (decoded.kind === "fault") {
    throw new CouldNotRun(
      decoded.fault === "not-text"
        ? "Standard input is not text: it holds NUL bytes."
        : "Standard input is UTF-16. Convert it to UTF-8.",
    );
  }
  return readingOf(
    standardInput,
    overlay(diskFiles, (file) => (file === standardInput ? decoded.text : undefined)),
  );
}

async function readingOf(articleFile: string, files: typeof diskFiles): Promise<Reading> {
  const { reading, findings } = await loadReading(createWorkspace(files), { articleFile, claimSetFile: null });
  if (reading === null) throw new CouldNotRun(findings[0]?.message ?? "This text can't be read.");
  return reading;
}
