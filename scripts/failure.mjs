/** A failure that its message explains fully: it is shown as that sentence, without a stack. */
export class Failure extends Error {}

/**
 * Runs a script's main function. A `Failure` becomes one sentence on stderr, anything else keeps its stack; both set
 * the exit code to 1.
 * @param {() => Promise<number | void>} main gives the exit code; without one it stays as it is
 * @returns {Promise<void>}
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * What to print of an error: the sentence of a `Failure`, the stack of anything unforeseen.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof Failure) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
