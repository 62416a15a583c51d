import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { context, build as runBuild } from "esbuild";
import { runMain } from "./failure.mjs";
import { dist, root } from "./paths.mjs";

/** Bundles that another bundle loads at run time, so that the first one starts without it. */
const LOADED_LATER = ["language-client", "server", "preview-reader"];

/** @type {import('esbuild').BuildOptions} */
const NODE = {
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  // A lazy `import()` becomes a lazy `require()`: only there does the extension host provide `vscode`.
  supported: { "dynamic-import": false },
  // The sources are ES modules, and some ask for their own address.
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [leaveOutLoadedLater()],
};

/** @type {readonly import('esbuild').BuildOptions[]} */
const BUNDLES = [
  { ...NODE, ...paths("src/client/extension.ts", "extension.cjs") },
  { ...NODE, ...paths("src/client/language-client.ts", "language-client.cjs") },
  { ...NODE, ...paths("src/preview/preview-reader.ts", "preview-reader.cjs") },
  { ...NODE, ...paths("src/server/main.ts", "server.cjs") },
  { ...NODE, ...paths("src/cli/main.ts", "cli.cjs"), banner: { js: `#!/usr/bin/env node\n${NODE.banner?.js}` } },
  {
    ...paths("src/webview/main.ts", "webview.js"),
    platform: "browser",
    target: "es2022",
    format: "iife",
    minify: true,
  },
];

runMain(async () => {
  const { values } = parseArgs({ options: { production: { type: "boolean" }, watch: { type: "boolean" } } });
  const options = BUNDLES.map((bundle) => toOptions(bundle, values.production === true));
  if (values.watch) {
    await Promise.all(options.map(async (one) => (await context({ ...one, logLevel: "info" })).watch()));
    return;
  }
  const sizes = await Promise.all(options.map(bundleSize));
  process.stdout.write(`${sizes.join("\n")}\n`);
});

/**
 * @param {string} entry relative to the repository
 * @param {string} outfile relative to `dist`
 * @returns {import('esbuild').BuildOptions}
 */
function paths(entry, outfile) {
  return { entryPoints: [join(root, entry)], outfile: join(dist, outfile) };
}

/**
 * @param {import('esbuild').BuildOptions} bundle
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions}
 */
function toOptions(bundle, production) {
  return {
    absWorkingDir: root,
    bundle: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    // ES modules before CommonJS ones also on Node: they bundle smaller, and without wrappers.
    mainFields: ["module", "main"],
    metafile: true,
    minify: production,
    sourcemap: production ? false : "linked",
    ...bundle,
  };
}

/**
 * Builds one bundle.
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string>} a line with its size
 */
async function bundleSize(options) {
  // A map of an earlier build would lie about a bundle that comes without one.
  await rm(`${options.outfile}.map`, { force: true });
  const { metafile } = await runBuild(options);
  const outfile = relative(root, options.outfile ?? "").replaceAll("\\", "/");
  const bytes = metafile?.outputs[outfile]?.bytes ?? 0;
  return `${outfile.padEnd(28)}${(bytes / 1000).toFixed(1).padStart(8)} kB`;
}

/**
 * Leaves `./language-client.js` and the like out of the bundle that imports them, and names their bundles instead.
 * @returns {import('esbuild').Plugin}
 */
function leaveOutLoadedLater() {
  return {
    name: "leave-out-loaded-later",
    setup: ({ onResolve }) => {
      onResolve({ filter: new RegExp(`/(?:${LOADED_LATER.join("|")})\\.c?js$`) }, ({ path, kind }) =>
        kind === "dynamic-import" || kind === "require-call"
          ? { path: `./${path.slice(path.lastIndexOf("/") + 1).replace(/\.c?js$/, ".cjs")}`, external: true }
          : undefined,
      );
    },
  };
}
