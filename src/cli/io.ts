/** A stream that a command writes to. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; null when there is none. */
  readonly columns: number | null;
}

/** Everything outside that a command may touch, so that it runs the same in a process and in a test. */
export interface Io {
  /** The payload. */
  readonly stdout: Output;
  /** The log: progress, and why something could not run. */
  readonly stderr: Output;
  /** The folder that relative paths start from, and that paths are shown relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What time it is. */
  now(): Date;
  /** All bytes of standard input. */
  readStdin(): Promise<Buffer>;
  /** The folder of the running bundle, beside which the server's bundle lies. */
  readonly bundleFolder: string;
}

/** Whether colours belong in what is written: on a terminal that has them, unless NO_COLOR says otherwise. */
export function hasColours({ isTerminal }: Output, { NO_COLOR, TERM }: Io["env"]): boolean {
  return isTerminal && TERM !== "dumb" && (NO_COLOR === undefined || NO_COLOR === "");
}
