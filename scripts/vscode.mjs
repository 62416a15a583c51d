import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Failure } from "./failure.mjs";
import { installOnce, npmInstall } from "./install-once.mjs";
import { modernNode } from "./modern-node.mjs";
import { run, startGroup, stopGroup } from "./processes.mjs";

/** code-server 4.139.1 carries the server of VS Code 1.139.1. */
const CODE_SERVER = "4.139.1";

const HOST = "127.0.0.1";

/** How long a server may take until it answers; it takes about a second. */
const START_TIMEOUT_MS = 60_000;

/** Settings that keep the workbench free of what has nothing to do with an article. */
const QUIET_SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  // The address names a file: without this a reload would open that file alone.
  "window.restoreWindows": "preserve",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/**
 * @typedef {Readonly<Record<string, unknown>>} Settings VS Code settings by their full id
 *
 * @typedef {object} VsCodeOptions
 * @property {number} [port] 0, the default, takes a free one
 * @property {string} folder the workspace folder
 * @property {string} dataDir where this VS Code keeps all that is its own; two running ones must not share it
 * @property {string} [vsix] a packaged extension to install first
 * @property {string} [developmentPath] an extension to run from its folder
 * @property {string} [testsPath] a CommonJS module whose `run()` is called in the extension host
 * @property {Settings} [settings] on top of the quiet ones; both are written once, then they are the user's own
 * @property {NodeJS.ProcessEnv} [env] more variables for the server and its extension hosts
 *
 * @typedef {object} VsCode
 * @property {string} url the workbench with the folder open
 * @property {(file: string) => string} urlOf the workbench with the folder and a file (absolute path) open
 * @property {() => string} log what the server has said
 * @property {Promise<unknown>} stopped settles when the server has ended, for whatever reason
 * @property {() => Promise<void>} stop ends the server and its extension hosts
 */

/**
 * Installs the VS Code server once, and gives what is needed to start it.
 * @returns {Promise<{ node: string, server: string }>} paths of a Node and of the server's main module
 */
export async function installVsCode() {
  const node = await modernNode();
  const serverFolder = join("node_modules", "code-server", "lib", "vscode");
  const folder = await installOnce({
    label: "VS Code",
    name: "code-server",
    version: CODE_SERVER,
    finish: async (staging) => {
      const vscode = join(staging, serverFolder);
      await npmInstall("VS Code", vscode, []);
      await stubNativeModules(join(vscode, "node_modules", "@vscode"));
    },
  });
  return { node, server: join(folder, serverFolder, "out", "server-main.js") };
}

/**
 * Starts a VS Code server and waits until it answers. It ends with this script at the latest.
 * @param {VsCodeOptions} options
 * @returns {Promise<VsCode>}
 */
export async function startVsCode({ port = 0, folder, dataDir, vsix, developmentPath, testsPath, settings, env }) {
  const { node, server } = await installVsCode();
  await assertFree(port);
  await writeFirstSettings(dataDir, { ...QUIET_SETTINGS, ...settings });
  const folders = foldersOf(dataDir);
  if (vsix !== undefined) {
    await installExtension(node, server, folders, vsix);
  }
  const child = startGroup(
    node,
    [
      server,
      ...folders,
      ...["--host", HOST, "--port", String(port)],
      ...["--without-connection-token", "--telemetry-level", "off"],
      // Without it the page refuses a development extension and tests in its address.
      ...(developmentPath === undefined ? [] : ["--enable-smoke-test-driver"]),
    ],
    { env: { ...serverEnvironment(), ...env } },
  );
  const stopped = new Promise((settle) => child.once("exit", settle));
  const { actualPort, log } = await listening(child);
  const origin = `http://${HOST}:${actualPort}`;
  await answers(origin, child, log);
  const remote = (/** @type {string} */ path) => `vscode-remote://${HOST}:${actualPort}${uriPath(path)}`;
  const payload = [
    ["skipWelcome", "true"],
    ...(developmentPath === undefined ? [] : [["extensionDevelopmentPath", remote(developmentPath)]]),
    ...(testsPath === undefined ? [] : [["extensionTestsPath", remote(testsPath)]]),
  ];
  // The folder is a plain path here, not the path of a URI as everywhere else.
  const folderQuery = encodeURIComponent(decodeURIComponent(uriPath(folder))).replaceAll("%2F", "/");
  const address = (/** @type {string[][]} */ entries) =>
    `${origin}/?folder=${folderQuery}&payload=${encodeURIComponent(JSON.stringify(entries))}`;
  return {
    url: address(payload),
    urlOf: (file) => address([...payload, ["openFile", remote(file)]]),
    log,
    stopped,
    stop: () => stopGroup(child),
  };
}

/**
 * Installs a packaged extension into the server's own extensions folder, over an older one.
 * @param {string} node
 * @param {string} server
 * @param {readonly string[]} folders
 * @param {string} vsix
 */
async function installExtension(node, server, folders, vsix) {
  const args = [server, ...folders, "--install-extension", vsix, "--force"];
  const { code, output } = await run(node, args, { env: serverEnvironment(), quiet: true });
  if (code !== 0) {
    throw new Failure(`VS Code refused to install ${vsix}:\n${output.trim()}`);
  }
}

/**
 * The server's arguments that name its folders.
 * @param {string} dataDir
 * @returns {readonly string[]}
 */
function foldersOf(dataDir) {
  return [
    "--accept-server-license-terms",
    ...["--user-data-dir", join(dataDir, "user")],
    ...["--server-data-dir", join(dataDir, "server")],
    ...["--extensions-dir", join(dataDir, "extensions")],
  ];
}

/**
 * @param {string} dataDir
 * @param {Settings} settings
 */
async function writeFirstSettings(dataDir, settings) {
  const folder = join(dataDir, "user", "User");
  const file = join(folder, "settings.json");
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, `${JSON.stringify(settings, null, 2)}\n`);
  }
}

/**
 * Replaces the two native modules that the server can't start or log without, so that no compiler is needed. One ends
 * an extension host that hangs, the other writes log files.
 * @param {string} modules folder of VS Code's own modules
 */
async function stubNativeModules(modules) {
  await writeFile(join(modules, "native-watchdog", "index.js"), "exports.start = () => {};\n");
  await writeFile(
    join(modules, "spdlog", "index.js"),
    `const names = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'getLevel', 'setLevel', 'setPattern',
  'clearFormatters', 'flush', 'drop'];
const silent = Object.fromEntries(names.map((name) => [name, () => 0]));
exports.version = 0;
exports.setLevel = exports.setFlushOn = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => silent;
`,
  );
}

/**
 * Waits for the line in which the server names its port. The line comes with a free port too, so none has to be guessed.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ actualPort: number, log: () => string }>}
 */
function listening(child) {
  /** @type {string[]} */
  const lines = [];
  const log = () => lines.join("\n");
  return new Promise((settle, reject) => {
    const fail = (/** @type {string} */ how) => reject(new Failure(`VS Code ${how}:\n${log()}`));
    const timer = globalThis.setTimeout(() => fail("did not start within a minute"), START_TIMEOUT_MS);
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) {
        createInterface({ input: stream }).on("line", (line) => {
          lines.push(line);
          const port = /^Extension host agent listening on (\d+)$/.exec(line)?.[1];
          if (port !== undefined) {
            clearTimeout(timer);
            settle({ actualPort: Number(port), log });
          }
        });
      }
    }
    child.once("error", (error) => fail(`could not be started (${error.message})`));
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`stopped with exit code ${code} while it started`);
    });
  });
}

/**
 * Waits until the page is there: the port is open a moment before.
 * @param {string} origin
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} log
 */
async function answers(origin, child, log) {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (child.exitCode === null && performance.now() < deadline) {
    const response = await fetch(origin, { signal: AbortSignal.timeout(START_TIMEOUT_MS) });
    await response.arrayBuffer();
    if (response.status === 200) {
      return;
    }
    await setTimeout(100);
  }
  throw new Failure(`VS Code started at ${origin} but its page did not come:\n${log()}`);
}

/**
 * @param {number} port
 * @returns {Promise<void>} rejects with a sentence when something else listens there
 */
function assertFree(port) {
  return new Promise((settle, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const taken = "code" in error && error.code === "EADDRINUSE";
      const why = taken ? "is taken by another program" : `can't be used (${error.message})`;
      reject(new Failure(`Port ${port} ${why}: choose another with --port N.`));
    });
    probe.listen(port, HOST, () => probe.close(() => settle()));
  });
}

/**
 * The environment without what an outer VS Code or Node would change in an inner one, and without a marketplace, which
 * the workbench would ask over the network.
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment() {
  const foreign = /^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: "{}" };
}

/**
 * A file's path as the path of a URI: with slashes, one of them before a drive's letter, and percent-encoded.
 * @param {string} path
 * @returns {string}
 */
function uriPath(path) {
  return pathToFileURL(resolve(path)).pathname;
}
