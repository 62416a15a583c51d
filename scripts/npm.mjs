import { run } from "./processes.mjs";

/**
 * Runs npm quietly, the one that started this script where there is one.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number, output: string }>}
 */
export function npm(args, cwd) {
  const script = process.env.npm_execpath;
  // npm is a .cmd file on Windows, which needs a shell: its own script does without.
  return script?.endsWith(".js")
    ? run(process.execPath, [script, ...args], { cwd, quiet: true })
    : run(process.platform === "win32" ? "npm.cmd" : "npm", args, { cwd, quiet: true });
}

/**
 * What npm says went wrong, as the end of a sentence: its error code where it gave one.
 * @param {string} output
 * @returns {string}
 */
export function npmFault(output) {
  const code = /npm (?:error|ERR!) code (\w+)/.exec(output)?.[1];
  if (code !== undefined) {
    return `npm stopped with ${code}`;
  }
  const last = output.trim().split("\n").at(-1);
  return last === undefined || last === "" ? "npm stopped without a word" : `npm stopped with “${last.trim()}”`;
}
