import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { npm, npmFault } from "./npm.mjs";
import { vscodeTest } from "./paths.mjs";
import { progress } from "./progress.mjs";

/** Stands between a folder's name and the id of the process that is filling it. */
const STAGING = ".installing-";

/**
 * Installs an npm package into a folder of its own in `.vscode-test/`, once; later calls give the folder at once.
 *
 * All work is done in a staging folder, which gets its name as the last step. So a folder with that name is complete:
 * an interrupted install is done again, and of two at a time the second uses the first's.
 * @param {{
 *   readonly label: string,
 *   readonly name: string,
 *   readonly version: string,
 *   readonly finish?: (folder: string) => Promise<void>,
 * }} item `label` names it in messages; `finish` is done in the staging folder after npm
 * @returns {Promise<string>} the folder that holds its `node_modules`
 */
export async function installOnce({ label, name, version, finish }) {
  const folderName = `${name.replace(/^@/, "").replaceAll("/", "-")}-${version}`;
  const folder = join(vscodeTest, folderName);
  if (existsSync(folder)) {
    return folder;
  }
  await progress(`Installing ${label} (once, into .vscode-test)`, async () => {
    await removeAbandoned(folderName);
    const staging = `${folder}${STAGING}${process.pid}`;
    await mkdir(staging, { recursive: true });
    // Without a package.json of its own npm would install into the repository around it.
    await writeFile(join(staging, "package.json"), '{ "private": true }\n');
    await npmInstall(label, staging, [`${name}@${version}`]);
    await finish?.(staging);
    await rename(staging, folder).catch(async (error) => {
      await rm(staging, { recursive: true, force: true });
      if (!existsSync(folder)) {
        throw error;
      }
    });
  });
  return folder;
}

/**
 * `npm install` without install scripts: nothing here needs a compiler, and nothing from a stranger runs at install.
 * @param {string} label
 * @param {string} folder
 * @param {readonly string[]} args
 */
export async function npmInstall(label, folder, args) {
  const { code, output } = await npm(
    ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...args],
    folder,
  );
  if (code !== 0) {
    throw new Failure(
      `Could not install ${label}: ${npmFault(output)}. Check the network and npm's settings, then run this again.`,
    );
  }
}

/**
 * Removes staging folders whose process is gone.
 * @param {string} folderName
 */
async function removeAbandoned(folderName) {
  await mkdir(vscodeTest, { recursive: true });
  for (const entry of await readdir(vscodeTest)) {
    const [name, pid] = entry.split(STAGING);
    if (name === folderName && pid !== undefined && !isRunning(Number(pid))) {
      await rm(join(vscodeTest, entry), { recursive: true, force: true });
    }
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is such a process, and it is someone else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
