import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** Where bundles and the packaged extension go; git-ignored. */
export const dist = join(root, "dist");

/** Where `tsc -b` puts what it compiles; git-ignored. */
export const out = join(root, "out");

/** The packaged extension. */
export const vsix = join(dist, "countercheck.vsix");

/** The folder of shipped articles. */
export const articles = join(root, "articles");

/** Where VS Code, a Node and a browser from npm are kept, and what tests leave behind; git-ignored. */
export const vscodeTest = join(root, ".vscode-test");
