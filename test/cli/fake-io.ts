import type { Io } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";

/** What a command wrote, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The surroundings of a run in this process: not a terminal unless told otherwise. */
export interface Surroundings {
  readonly cwd: string;
  readonly env?: Io["env"];
  readonly stdin?: string | Uint8Array;
  /** Width of the terminal that standard output and the log are; null: they are none. */
  readonly columns?: number | null;
  /** The folder of the running bundle; the current one unless told otherwise. */
  readonly bundleFolder?: string;
}

/** Runs a command line in this process. */
export async function runHere(argv: readonly string[], surroundings: Surroundings): Promise<Ran> {
  const { cwd, env = {}, stdin = "", columns = null, bundleFolder = cwd } = surroundings;
  const written = { stdout: "", stderr: "" };
  const output = (name: keyof typeof written) => ({
    write: (text: string): void => {
      written[name] += text;
    },
    isTerminal: columns !== null,
    columns,
  });
  const io: Io = {
    stdout: output("stdout"),
    stderr: output("stderr"),
    cwd,
    env,
    now: () => new Date(2026, 10, 25, 12),
    readStdin: async () => Buffer.from(stdin),
    bundleFolder,
  };
  const code = await run(argv, io);
  return { code, ...written };
}
