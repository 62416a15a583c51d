import type { Io } from "../io.js";
import type { Options } from "../parse-arguments.js";

/** A command, as data and a function. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the command's name, as people write it. */
  readonly usage: string;
  readonly options: Options;
  /** What else its help says, as paragraphs. */
  readonly notes?: readonly string[];
  /** @returns the exit code; throws `CouldNotRun` with a sentence */
  run(args: readonly string[], io: Io): Promise<number>;
}
