// Runs before anything is installed: only modules of Node and of this folder that need no package.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "./browser.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { explain, runMain } from "./failure.mjs";
import { runMochaTests } from "./mocha-tests.mjs";
import { root } from "./paths.mjs";
import { run } from "./processes.mjs";
import { TEST_PARTS, testFiles } from "./test-files.mjs";
import { installVsCode } from "./vscode.mjs";

const PARTS = /** @type {const} */ (["check", ...TEST_PARTS]);

const USAGE = `Usage: npm test -- [options]
  --only PART    one of ${PARTS.join(", ")}; may be given several times
  --grep REGEX   only the tests whose full title fits`;

/**
 * @typedef {import("./mocha-tests.mjs").Outcome} Outcome
 * @typedef {{ parts: readonly (typeof PARTS[number])[], grep: string | undefined }} TestOptions
 */

runMain(async () => {
  const options = readOptions();
  if (typeof options === "string") {
    process.stderr.write(`${options}\n${USAGE}\n`);
    return 2;
  }
  const { passed, failed } = await runAll(options).catch((error) => {
    process.stderr.write(`${explain(error)}\n`);
    return { passed: 0, failed: [explain(error)] };
  });
  // Each part told its failures where it ended, which may be far above.
  if (failed.length > 0) process.stdout.write(`\nFailed:\n${failed.map((line) => `- ${line}\n`).join("")}`);
  process.stdout.write(`\n${passed} passed, ${failed.length} failed\n`);
  return failed.length === 0 ? 0 : 1;
});

/** @returns {TestOptions | string} a sentence when an option is wrong */
function readOptions() {
  try {
    const { values } = parseArgs({ options: { only: { type: "string", multiple: true }, grep: { type: "string" } } });
    const unknown = values.only?.find((name) => !PARTS.some((part) => part === name));
    if (unknown !== undefined) {
      return `There is no part “${unknown}”.`;
    }
    new RegExp(values.grep ?? "");
    return { parts: PARTS.filter((part) => values.only?.includes(part) ?? true), grep: values.grep };
  } catch (error) {
    // An unknown option, one without its value, or a broken regular expression.
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Builds, then runs the parts. What can't be built is a failure, and then nothing else is run: it would test the past.
 * @param {TestOptions} options
 * @returns {Promise<Outcome>}
 */
async function runAll({ parts, grep }) {
  await ensureDependencies();
  if (parts.includes("extension") || parts.includes("browser")) {
    // Here rather than in the first test, whose time is limited.
    await installVsCode();
    await findBrowser();
  }
  for (const [title, ...command] of preparation(parts)) {
    if (!(await step(title ?? "", command))) {
      return { passed: 0, failed: [title ?? ""] };
    }
  }
  let passed = 0;
  /** @type {string[]} */
  const failed = [];
  for (const part of parts) {
    const outcome = await runPart(part, grep);
    passed += outcome.passed;
    failed.push(...outcome.failed);
  }
  if (grep !== undefined && passed + failed.length === 0) failed.push(`No test fits --grep ${grep}.`);
  return { passed, failed };
}

/**
 * What has to be made before the parts can run: a title and the arguments of Node for each step.
 * @param {TestOptions["parts"]} parts
 * @returns {readonly (readonly string[])[]}
 */
function preparation(parts) {
  const types = ["Types", join(root, "node_modules", "typescript", "bin", "tsc"), "-b"];
  const bundles = parts.includes("browser")
    ? ["Bundles and package", join(root, "scripts", "package.mjs")]
    : ["Bundles", join(root, "scripts", "build.mjs")];
  return parts.some((part) => part !== "check") ? [types, bundles] : [types];
}

/**
 * Runs one part. A part that can't run is one failure, and so is a part without tests.
 * @param {typeof PARTS[number]} part
 * @param {string | undefined} grep
 * @returns {Promise<Outcome>}
 */
async function runPart(part, grep) {
  if (part === "check") {
    const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
    const title = "Lint and format";
    const isClean = await step(title, [biome, "ci", ...(process.stdout.isTTY ? [] : ["--colors=off"])]);
    return { passed: 0, failed: isClean ? [] : [title] };
  }
  heading(`Tests: ${part}`);
  const files = await testFiles(part);
  if (files.length === 0) {
    return { passed: 0, failed: [`There are no ${part} tests.`] };
  }
  try {
    switch (part) {
      case "unit":
        return await runMochaTests({ files, grep, timeoutMs: 20_000 });
      case "browser":
        return await runMochaTests({ files, grep, timeoutMs: 120_000 });
      case "extension": {
        const { runExtensionTests } = await import("./extension-tests.mjs");
        return await runExtensionTests({ files, grep });
      }
    }
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return { passed: 0, failed: [explain(error)] };
  }
}

/**
 * @param {string} title
 * @param {readonly string[]} args of Node
 * @returns {Promise<boolean>} whether it went well
 */
async function step(title, args) {
  heading(title);
  const { code } = await run(process.execPath, args, { cwd: root });
  if (code !== 0) {
    process.stderr.write(`${title}: failed with exit code ${code}.\n`);
  }
  return code === 0;
}

/** @param {string} text */
function heading(text) {
  process.stdout.write(`\n— ${text}\n`);
}
