/** Thrown where a command can't go on because of how it was called: one sentence for people, and exit code 2. */
export class CouldNotRun extends Error {
  override readonly name = "CouldNotRun";
}
