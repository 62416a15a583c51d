import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { out, root } from "./paths.mjs";

/** The parts of the suite that run tests, in order. */
export const TEST_PARTS = /** @type {const} */ (["unit", "extension", "browser"]);

/** @typedef {typeof TEST_PARTS[number]} TestPart */

/**
 * The compiled test files of a part: those under `test/extension` and `test/browser`, and all others. It starts from the
 * sources, so that a compiled test whose source was removed is no test any more.
 * @param {TestPart} part
 * @returns {Promise<readonly string[]>} absolute paths
 */
export async function testFiles(part) {
  const sources = await readdir(join(root, "test"), { recursive: true });
  return sources
    .filter((path) => path.endsWith(".test.ts") && partOf(path) === part)
    .map((path) => join(out, "test", path.replace(/\.ts$/, ".js")))
    .filter(existsSync)
    .sort();
}

/**
 * @param {string} path relative to `test/`
 * @returns {TestPart}
 */
function partOf(path) {
  const [folder] = path.split(sep);
  return folder === "extension" || folder === "browser" ? folder : "unit";
}
