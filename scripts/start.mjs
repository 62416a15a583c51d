// Runs before anything is installed: only modules of Node and of this folder that need no package.
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { ensureDependencies } from "./dependencies.mjs";
import { Failure, runMain } from "./failure.mjs";
import { articles, root, vscodeTest, vsix } from "./paths.mjs";
import { run } from "./processes.mjs";
import { startVsCode } from "./vscode.mjs";

const USAGE = `Usage: npm start -- [options]
  --folder PATH  open this folder instead of the shipped articles
  --port N       serve VS Code on this port, also where a desktop VS Code is installed
  --no-open      serve VS Code and open no window`;

/** The same port each time, since browsers keep a workbench's state by address. */
const USUAL_PORT = 8137;

runMain(async () => {
  const options = readOptions();
  if (typeof options === "string") {
    process.stderr.write(`${options}\n${USAGE}\n`);
    return 2;
  }
  await ensureDependencies();
  const serves = options.port !== undefined || !options.opens || !(await hasDesktopVsCode());
  return serves ? openServer(options) : openDesktop(options);
});

/**
 * @typedef {object} StartOptions
 * @property {string} folder absolute
 * @property {string | undefined} file absolute; opened in the folder
 * @property {number | undefined} port
 * @property {boolean} opens whether a window is opened
 *
 * @returns {StartOptions | string} a sentence when an option is wrong
 */
function readOptions() {
  /** @type {{ folder?: string, port?: string, 'no-open'?: boolean }} */
  let values;
  try {
    ({ values } = parseArgs({
      options: { folder: { type: "string" }, port: { type: "string" }, "no-open": { type: "boolean" } },
    }));
  } catch (error) {
    // An unknown option, or one without its value; only the first sentence is about what was typed.
    return error instanceof Error ? `${error.message.split(". ")[0]}.` : String(error);
  }
  const { port, folder } = values;
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) < 65_536)) {
    return `--port wants a number from 0 to 65535, not “${port}”.`;
  }
  // npm runs this in the repository, wherever it was typed.
  const from = process.env.INIT_CWD ?? process.cwd();
  const chosen = folder === undefined ? undefined : resolve(from, folder);
  if (chosen !== undefined && !existsSync(chosen)) {
    return `--folder names ${chosen}, which does not exist.`;
  }
  return {
    folder: chosen ?? articles,
    file: chosen === undefined ? join(articles, "hypervisors", "hypervisor-benchmarks.md") : undefined,
    port: port === undefined ? undefined : Number(port),
    opens: values["no-open"] !== true,
  };
}

/**
 * Whether `code` starts a VS Code with a window of its own. In a terminal of a remote window it doesn't.
 * @returns {Promise<boolean>}
 */
async function hasDesktopVsCode() {
  if (!hasDisplay() || process.env.VSCODE_IPC_HOOK_CLI !== undefined) {
    return false;
  }
  return code(["--version"]).then(
    () => true,
    () => false,
  );
}

/**
 * Opens the desktop VS Code with the extension run from this folder.
 * @param {StartOptions} options
 * @returns {Promise<number>}
 */
async function openDesktop({ folder, file }) {
  await runScript("build.mjs");
  await code([
    "--new-window",
    `--extensionDevelopmentPath=${root}`,
    ...["--user-data-dir", join(vscodeTest, "desktop")],
    folder,
    ...(file === undefined ? [] : ["--goto", file]),
  ]);
  process.stdout.write("Countercheck is open in VS Code.\n");
  return 0;
}

/**
 * Runs the command of the desktop VS Code, whose window outlives it.
 * @param {readonly string[]} args
 */
async function code(args) {
  // On Windows it is a .cmd file, which only a shell runs, and a shell splits at spaces.
  const quoted = isWindows() ? args.map((arg) => `"${arg}"`) : args;
  await promisify(execFile)("code", quoted, { shell: isWindows() });
}

/**
 * Serves a VS Code with the packaged extension until Ctrl+C.
 * @param {StartOptions} options
 */
async function openServer({ folder, file, port, opens }) {
  await runScript("package.mjs");
  const isShipped = folder === articles;
  const { url, urlOf, stopped } = await startVsCode({
    folder,
    dataDir: join(vscodeTest, isShipped ? "start" : "start-folder"),
    // Our own articles need no question; another folder opens as restricted as in any VS Code.
    settings: { "security.workspace.trust.enabled": !isShipped },
    vsix,
    port: port ?? (await usualPort()),
  });
  const address = file === undefined ? url : urlOf(file);
  process.stdout.write(`Countercheck is open at ${address}\nCtrl+C ends it.\n`);
  if (opens && hasDisplay()) {
    openBrowser(address);
  }
  await stopped;
  throw new Failure("The VS Code server stopped by itself.");
}

/**
 * Runs another script of this folder; what it says is shown only when it fails.
 * @param {string} name
 */
async function runScript(name) {
  const { code, output } = await run(process.execPath, [join(root, "scripts", name)], { quiet: true });
  if (code !== 0) {
    throw new Failure(output.trim());
  }
}

/** @returns {Promise<number>} the usual port, or 0 for any free one where it is taken */
function usualPort() {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once("error", () => settle(0));
    probe.listen(USUAL_PORT, "127.0.0.1", () => probe.close(() => settle(USUAL_PORT)));
  });
}

/** @param {string} address */
function openBrowser(address) {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : isWindows()
        ? ["rundll32", "url.dll,FileProtocolHandler", address]
        : ["xdg-open", address];
  // The browser outlives this script. Where there is none, the printed address is enough.
  spawn(command ?? "", args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

/** @returns {boolean} */
function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {boolean} */
function isWindows() {
  return process.platform === "win32";
}
