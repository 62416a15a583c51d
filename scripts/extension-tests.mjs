import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { launchBrowser } from "./browser.mjs";
import { articles, out, root } from "./paths.mjs";
import { startVsCode } from "./vscode.mjs";

/** How long the extension host may stay silent: the time of one test that hangs, and of its start. */
const SILENCE_MS = 90_000;

/** How many of the workbench's last errors are shown when the host breaks off, and how many lines of each. */
const KEPT_ERRORS = 10;
const KEPT_LINES = 4;

/**
 * Runs test files inside the extension host of a real VS Code, on a copy of the shipped articles, with the extension
 * run from the repository. The report appears on this terminal; a host that breaks off is a failure.
 * @param {{ files: readonly string[], grep: string | undefined }} order
 * @returns {Promise<import("./mocha-tests.mjs").Outcome>}
 */
export async function runExtensionTests({ files, grep }) {
  const bundles = await bundle(files);
  const folder = await mkdtemp(join(tmpdir(), "countercheck-extension-"));
  const reports = createServer().listen(0, "127.0.0.1");
  await once(reports, "listening");
  const address = reports.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const workspace = join(folder, basename(articles));
  await cp(articles, workspace, { recursive: true });
  try {
    const vscode = await startVsCode({
      folder: workspace,
      dataDir: join(folder, "data"),
      developmentPath: root,
      testsPath: join(out, "extension-host", "run.cjs"),
      settings: { "security.workspace.trust.enabled": false },
      env: { COUNTERCHECK_TESTS: JSON.stringify({ port, files: bundles, grep, color: process.stdout.isTTY === true }) },
    });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      /** @type {string[]} */
      const errors = [];
      page.on("console", (message) => message.type() === "error" && errors.push(firstLines(message.text())));
      const outcome = receive(reports);
      await page.goto(vscode.url);
      return await outcome.catch((error) => {
        process.stderr.write(`${error.message}\nThe workbench said:\n${errors.slice(-KEPT_ERRORS).join("\n")}\n`);
        return { passed: 0, failed: [error.message] };
      });
    } finally {
      await browser.close();
      await vscode.stop();
    }
  } finally {
    reports.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * @param {string} text
 * @returns {string}
 */
function firstLines(text) {
  return text.split("\n").slice(0, KEPT_LINES).join("\n");
}

/**
 * Bundles the harness and each test file as CommonJS, which is what the extension host loads.
 * @param {readonly string[]} files
 * @returns {Promise<readonly string[]>} the bundles of `files`
 */
async function bundle(files) {
  const tests = join(out, "test", "extension");
  const outdir = join(out, "extension-host");
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [
      { in: join(tests, "harness", "run.js"), out: "run" },
      ...files.map((file) => ({ in: file, out: nameOf(file) })),
    ],
    outdir,
    bundle: true,
    platform: "node",
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
    logLevel: "error",
  });
  return files.map((file) => join(outdir, `${nameOf(file)}.cjs`));

  function nameOf(/** @type {string} */ file) {
    return relative(tests, file).replace(/\.js$/, "");
  }
}

/**
 * Prints what the extension host reports, until it gives the outcome.
 * @param {import("node:net").Server} reports
 * @returns {Promise<import("./mocha-tests.mjs").Outcome>} rejects when the host breaks off or falls silent
 */
function receive(reports) {
  return new Promise((settle, reject) => {
    const silence = setTimeout(() => reject(new Error("The extension host fell silent.")), SILENCE_MS);
    reports.once("connection", (socket) => {
      createInterface({ input: socket })
        .on("line", (line) => {
          silence.refresh();
          const message = JSON.parse(line);
          if (message.kind === "end") {
            settle({ passed: message.passed, failed: message.failed });
          } else {
            process.stdout.write(`${message.text}\n`);
          }
        })
        .on("close", () => {
          clearTimeout(silence);
          reject(new Error("The extension host broke off."));
        });
      socket.on("error", () => {});
    });
  });
}
