// Started by mocha-tests.mjs with an order over IPC; answers with the outcome.
import Mocha from "mocha";
import { failureLine } from "./failure-line.mjs";

/** How long the process may live on after its tests: what is still open then was left open by one. */
const LEAK_MS = 5000;

process.once("message", async (/** @type {import("./mocha-tests.mjs").Order} */ { files, grep, timeoutMs }) => {
  const mocha = new Mocha({
    ui: "bdd",
    color: process.stdout.isTTY,
    timeout: timeoutMs,
    forbidOnly: true,
    forbidPending: true,
  });
  if (grep !== undefined) {
    mocha.grep(new RegExp(grep));
  }
  for (const file of files) {
    mocha.addFile(file);
  }
  await mocha.loadFilesAsync();
  /** @type {string[]} */
  const failed = [];
  const runner = mocha.run(() => {
    process.send?.({ passed: runner.stats?.passes ?? 0, failed });
    process.disconnect();
    setTimeout(() => {
      process.stderr.write(`The tests left something open: ${process.getActiveResourcesInfo().join(", ")}\n`);
      process.exit(1);
    }, LEAK_MS).unref();
  });
  runner.on("fail", (test, error) => failed.push(failureLine(test.fullTitle(), error)));
});
