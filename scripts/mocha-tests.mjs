import { join } from "node:path";
import { root } from "./paths.mjs";
import { startGroup } from "./processes.mjs";

/**
 * @typedef {object} Order
 * @property {readonly string[]} files compiled test files, absolute
 * @property {string | undefined} grep a regular expression on full titles
 * @property {number} timeoutMs of one test; a guard, never a measure
 *
 * @typedef {object} Outcome
 * @property {number} passed how many tests
 * @property {readonly string[]} failed what failed, a line each: a test's full title and why
 */

/**
 * Runs test files with mocha in a process of their own, with the report on this terminal. A process that breaks off, or
 * leaves something open, is one more failure.
 * @param {Order} order
 * @returns {Promise<Outcome>}
 */
export function runMochaTests(order) {
  const child = startGroup(process.execPath, ["--enable-source-maps", join(root, "scripts", "mocha-process.mjs")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  /** @type {Outcome | null} */
  let outcome = null;
  child.once("message", (/** @type {Outcome} */ message) => {
    outcome = message;
  });
  child.send(order);
  return new Promise((settle) => {
    child.once("close", (code) => {
      const { passed, failed } = outcome ?? { passed: 0, failed: [] };
      const broke = outcome === null || code !== 0 ? [`The test process stopped with exit code ${code}.`] : [];
      for (const line of broke) process.stderr.write(`${line}\n`);
      settle({ passed, failed: [...failed, ...broke] });
    });
  });
}
