import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { npm, npmFault } from "./npm.mjs";
import { root } from "./paths.mjs";
import { progress } from "./progress.mjs";

/** Installs `node_modules` with `npm ci` when it is missing or doesn't hold what the lock file asks for. */
export async function ensureDependencies() {
  if (await isInstalled()) {
    return;
  }
  const { code, output } = await progress("Installing dependencies", () => npm(["ci", "--loglevel=error"], root));
  if (code !== 0) {
    throw new Failure(`Could not install the dependencies: ${npmFault(output)}. Run \`npm ci\` to see all of it.`);
  }
}

/**
 * Whether the installed packages are those of the lock file. Versions are compared, not times: npm writes both files at
 * about the same moment, and git gives every checkout new times.
 * @returns {Promise<boolean>}
 */
async function isInstalled() {
  const wanted = await packagesOf(join(root, "package-lock.json"));
  const present = await packagesOf(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
  );
}

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean }} LockedPackage
 * @param {string} file a lock file
 * @returns {Promise<Record<string, LockedPackage>>} packages by their path; none when the file is missing or broken
 */
async function packagesOf(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).packages ?? {};
  } catch {
    // Nothing is installed yet, or an install was cut off while it wrote the file: both call for an install.
    return {};
  }
}
