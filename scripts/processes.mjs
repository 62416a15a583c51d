import { spawn, spawnSync } from "node:child_process";
import { constants } from "node:os";

/**
 * Process groups that this script started and that still run, by the id of their leader.
 * @type {Set<number>}
 */
const running = new Set();

let watchesExit = false;

/** How long processes have to end by themselves when this one exits, which can't wait for their end. */
const LAST_WORDS_MS = 500;

/**
 * Starts a command in a process group of its own, with its output piped. The whole group ends with this script, however
 * the script ends: by return, by an error, by Ctrl+C.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] `stdio` defaults to no input and piped output
 * @returns {import('node:child_process').ChildProcess}
 */
export function startGroup(command, args, options = {}) {
  watchExit();
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const { pid } = child;
  if (pid !== undefined) {
    running.add(pid);
    // A leader that died alone leaves its group behind: what is left of it goes too.
    child.once("exit", () => {
      signalGroup(pid, "SIGTERM");
      running.delete(pid);
    });
  }
  return child;
}

/**
 * Ends a process group and waits until its leader is gone: asks first, insists after three seconds.
 * @param {import('node:child_process').ChildProcess} child from `startGroup`
 * @returns {Promise<void>}
 */
export async function stopGroup(child) {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const gone = new Promise((resolve) => child.once("exit", resolve));
  signalGroup(pid, "SIGTERM");
  const insist = setTimeout(() => signalGroup(pid, "SIGKILL"), 3000);
  await gone;
  clearTimeout(insist);
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` keeps the output to itself
 * @returns {Promise<{ code: number, output: string }>} `output` is what a quiet command wrote to stdout and stderr;
 *   a command that can't be started, or that a signal ended, has a code other than 0
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  const child = startGroup(command, args, {
    ...options,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once("close", (code, signal) => resolve({ code: code ?? exitCodeOf(signal), output }));
  });
}

/** Ends all that runs when this process exits, and lets the usual signals exit it. */
function watchExit() {
  if (watchesExit) {
    return;
  }
  watchesExit = true;
  process.on("exit", endAll);
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.once(signal, () => process.exit(exitCodeOf(signal)));
  }
  if (process.env.npm_lifecycle_event !== undefined) {
    exitWithParent();
  }
}

/** Asks first: what runs may have started groups of its own, which only it can end. */
function endAll() {
  if (running.size === 0) {
    return;
  }
  for (const pid of running) {
    signalGroup(pid, "SIGTERM");
  }
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LAST_WORDS_MS);
  for (const pid of running) {
    signalGroup(pid, "SIGKILL");
  }
}

/** npm passes SIGTERM on to a shell only, and SIGKILL to nobody: a parent that is gone is taken for the signal. */
function exitWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      process.exit(exitCodeOf("SIGTERM"));
    }
  }, 500);
  timer.unref();
}

/**
 * @param {number} pid the group's leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: the whole group is gone already.
  }
}

/**
 * The exit code that shells give a process which a signal ended.
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
function exitCodeOf(signal) {
  return 128 + (signal === null ? 0 : constants.signals[signal]);
}
