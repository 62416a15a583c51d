import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { context, build as runBuild } from "esbuild";
import { runMain } from "./failure.mjs";
import { dist, root } from "./paths.mjs";

/** Bundles that another bundle loads at run time, so that the first one starts without it, and how their names end. */
const LOADED_LATER = new Map([
  ["language-client", ".cjs"],
  ["load-preview-reader", ".cjs"],
  ["preview-reader", ".mjs"],
]);

/** @type {import('esbuild').BuildOptions} */
const NODE = { platform: "node", target: "node20", external: ["vscode"], plugins: [leaveOutLoadedLater()] };

/**
 * What asks for `vscode`. A lazy `import()` becomes a lazy `require()`: only there does the extension host provide it.
 * @type {import('esbuild').BuildOptions}
 */
const EDITOR = { ...NODE, format: "cjs", supported: { "dynamic-import": false } };

/** @type {readonly import('esbuild').BuildOptions[]} */
const BUNDLES = [
  { ...EDITOR, ...paths("src/client/extension.ts", "extension.cjs") },
  { ...EDITOR, ...paths("src/client/language-client.ts", "language-client.cjs") },
  { ...NODE, format: "cjs", ...paths("src/preview/load-preview-reader.ts", "load-preview-reader.cjs") },
  // Three programs over one engine, which lies in pieces that they share: a third of what three copies would take.
  {
    ...NODE,
    entryPoints: {
      server: join(root, "src/server/main.ts"),
      cli: join(root, "src/cli/main.ts"),
      "preview-reader": join(root, "src/preview/preview-reader.ts"),
    },
    outdir: dist,
    outExtension: { ".js": ".mjs" },
    chunkNames: "engine-[hash]",
    format: "esm",
    splitting: true,
    // Packages of CommonJS within them ask for parts of Node.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  },
  {
    ...paths("src/webview/main.ts", "webview.js"),
    platform: "browser",
    target: "es2022",
    format: "iife",
    minify: true,
  },
  // What a page to share holds: comments and names are no use to its readers.
  {
    ...paths("media/report.css", "report.css"),
    platform: "browser",
    target: ["chrome111", "firefox121", "safari16.4"],
    minify: true,
    sourcemap: false,
  },
];

runMain(async () => {
  const { values } = parseArgs({ options: { production: { type: "boolean" }, watch: { type: "boolean" } } });
  await removeOld();
  const options = BUNDLES.map((bundle) => toOptions(bundle, values.production === true));
  if (values.watch) {
    await Promise.all(options.map(async (one) => (await context({ ...one, logLevel: "info" })).watch()));
    return;
  }
  const sizes = await Promise.all(options.map(bundleSizes));
  process.stdout.write(`${sizes.flat().join("\n")}\n`);
});

/** Removes what earlier builds left: pieces under other names, and maps, which would lie about bundles without one. */
async function removeOld() {
  const names = await readdir(dist).catch(() => []);
  const old = names.filter((name) => /\.(?:cjs|mjs|js|css|map)$/.test(name));
  await Promise.all(old.map((name) => rm(join(dist, name))));
}

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
 * Builds one bundle, or several that share pieces.
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<readonly string[]>} a line with the size of each file
 */
async function bundleSizes(options) {
  const { metafile } = await runBuild(options);
  return Object.entries(metafile?.outputs ?? {})
    .filter(([file]) => !file.endsWith(".map"))
    .map(([file, { bytes }]) => `${file.padEnd(32)}${(bytes / 1000).toFixed(1).padStart(8)} kB`);
}

/**
 * Leaves `./language-client.js` and the like out of the bundle that imports them, and names their bundles instead.
 * @returns {import('esbuild').Plugin}
 */
function leaveOutLoadedLater() {
  return {
    name: "leave-out-loaded-later",
    setup: ({ onResolve }) => {
      const names = [...LOADED_LATER.keys()].join("|");
      onResolve({ filter: new RegExp(`/(?:${names})\\.js$`) }, ({ path, kind }) => {
        if (kind !== "dynamic-import" && kind !== "require-call") return undefined;
        const name = path.slice(path.lastIndexOf("/") + 1, -".js".length);
        return { path: `./${name}${LOADED_LATER.get(name)}`, external: true };
      });
    },
  };
}
