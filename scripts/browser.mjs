import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { Failure } from "./failure.mjs";
import { installOnce } from "./install-once.mjs";
import { run } from "./processes.mjs";

const CHROMIUM = "153.0.0";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * @typedef {object} BrowserProgram
 * @property {string} executablePath
 * @property {Record<string, string>} [env] variables that it needs besides the present ones
 */

/**
 * Launches a headless browser: `$CHROME_PATH`, else an installed Chrome or Chromium, else one from npm.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const { executablePath, env } = await findBrowser();
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, ...env } });
}

/**
 * Finds the browser for `launchBrowser`, and installs it where there is none.
 * @returns {Promise<BrowserProgram>}
 */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== "") {
    if (!existsSync(chosen)) {
      throw new Failure(`CHROME_PATH names ${chosen}, where there is no file.`);
    }
    return { executablePath: chosen };
  }
  for (const path of usualPlaces()) {
    if (existsSync(path) && (await works(path))) {
      return { executablePath: path };
    }
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Failure("No Chrome or Chromium was found: install one, or name one in CHROME_PATH.");
  }
  return npmBrowser();
}

/**
 * Where Chrome and Chromium are installed.
 * @returns {readonly string[]}
 */
function usualPlaces() {
  switch (process.platform) {
    case "darwin":
      return ["/Applications", join(process.env.HOME ?? "", "Applications")].flatMap((folder) =>
        ["Google Chrome", "Chromium"].map((name) => join(folder, `${name}.app`, "Contents", "MacOS", name)),
      );
    case "win32":
      return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
        const folder = process.env[name];
        return folder === undefined
          ? []
          : [["Google", "Chrome"], ["Chromium"]].map((product) =>
              join(folder, ...product, "Application", "chrome.exe"),
            );
      });
    default:
      return ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"].flatMap((name) =>
        (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)),
      );
  }
}

/**
 * Whether a program is a browser: some systems put a script there that only tells how to install one. On Windows asking
 * for the version would open a window, and there are no such scripts.
 * @param {string} path
 * @returns {Promise<boolean>}
 */
async function works(path) {
  return process.platform !== "linux" || (await run(path, ["--version"], { quiet: true })).code === 0;
}

/**
 * The Chromium inside an npm package for bare servers. Beside a C library it needs nothing of the system: the two
 * libraries that even small systems lack, and a font, come from the package.
 * @returns {Promise<BrowserProgram>}
 */
async function npmBrowser() {
  const name = "@sparticuz/chromium";
  const folder = await installOnce({ label: "Chromium", name, version: CHROMIUM, finish: unpack });
  return {
    executablePath: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

/**
 * Unpacks by hand what the package would unpack into the system's temporary folder, and only on a newer Node.
 * @param {string} folder
 */
async function unpack(folder) {
  const packed = (/** @type {string} */ file) =>
    createReadStream(join(folder, "node_modules", "@sparticuz", "chromium", "bin", file));
  const program = createWriteStream(join(folder, "chromium"), { mode: 0o755 });
  await pipeline(packed("chromium.br"), createBrotliDecompress(), program);
  const tar = createRequire(join(folder, "package.json"))("tar-fs");
  for (const archive of ["al2023", "fonts"]) {
    await pipeline(packed(`${archive}.tar.br`), createBrotliDecompress(), tar.extract(join(folder, archive)));
  }
  await writeFile(
    join(folder, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`,
  );
}
