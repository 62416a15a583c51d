import { join } from "node:path";
import { root } from "./paths.mjs";
import { startGroup } from "./processes.mjs";

/**
 * @typedef {object} Order
 * @property {readonly string[]} files compiled test files, absolute
 * @property {string | undefined} grep a regular expression on full titles
 * @property {number} timeoutMs of one test; a guard, never a measure
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 */

/**
 * Runs test files with mocha in a process of their own, with the report on this terminal. A process that breaks off, or
 * leaves something open, counts as one more failure.
 * @param {Order} order
 * @returns {Promise<Counts>}
 */
export function runMochaTests(order) {
  const child = startGroup(process.execPath, ["--enable-source-maps", join(root, "scripts", "mocha-process.mjs")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0 };
  let reported = false;
  child.once("message", (/** @type {Counts} */ message) => {
    counts = message;
    reported = true;
  });
  child.send(order);
  return new Promise((settle) => {
    child.once("close", (code) => {
      const broke = !reported || code !== 0;
      if (broke) {
        process.stderr.write(`The test process stopped with exit code ${code}.\n`);
      }
      settle({ passed: counts.passed, failed: counts.failed + (broke ? 1 : 0) });
    });
  });
}
