import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.mjs";
import { npm, npmFault } from "../npm.mjs";
import { root } from "../paths.mjs";
import { run } from "../processes.mjs";

/** Where fetched texts are kept for the next run; git-ignored. */
const cache = join(root, ".bench", "revisions");
/** Texts that are compared. Their names vary in case and ending: they are kept by these. */
const documents = { README: /^readme\.(md|markdown)$/i, CHANGELOG: /^(changelog|history|changes|release-notes)\.md$/i };
/** Longer texts take long to compare. They are left out whole: of one that is cut, the end would look deleted. */
const maxLength = 300_000;
/** npm processes at a time. */
const concurrency = 4;

/**
 * One document of a package in two of its versions.
 * @typedef {{ name: string, document: string, from: string, to: string, oldText: string, newText: string }} RevisionPair
 */

/**
 * The revision pairs of packages: fetched with `npm pack` where the cache doesn't have them. A version that is not to be
 * had is left out; that none is to be had is a failure.
 * @param {Readonly<Record<string, readonly string[]>>} packages versions by name
 * @returns {Promise<readonly RevisionPair[]>}
 */
export async function fetchRevisions(packages) {
  const wanted = Object.entries(packages).flatMap(([name, versions]) => versions.map((version) => ({ name, version })));
  const missing = wanted.filter(({ name, version }) => !existsSync(folderOf(name, version)));
  if (missing.length > 0) {
    process.stderr.write(`Fetching ${missing.length} package versions with npm (once, into .bench) …\n`);
    const faults = await fetchAll(missing);
    if (faults.length > 0 && wanted.every(({ name, version }) => !existsSync(folderOf(name, version)))) {
      throw new Failure(`No revisions could be fetched (${faults[0]}): check the network and npm's settings.`);
    }
    for (const fault of faults) process.stderr.write(`  left out: ${fault}\n`);
  }
  return Object.entries(packages).flatMap(([name, versions]) => pairsOf(name, versions));
}

/**
 * @param {readonly { name: string, version: string }[]} missing
 * @returns {Promise<string[]>} what went wrong
 */
async function fetchAll(missing) {
  const queue = [...missing];
  /** @type {string[]} */
  const faults = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const fault = await fetchOne(next.name, next.version);
      if (fault === null) continue;
      faults.push(`${next.name}@${next.version}: ${fault}`);
      // Without a network all the others would fail too, one after the other.
      if (isOffline(fault)) queue.length = 0;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return faults;
}

/** @param {string} fault */
function isOffline(fault) {
  return /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|ENETWORK/.test(fault);
}

/**
 * Fetches one version and keeps its documents; the folder gets its name last, so that one with a name is complete.
 * @param {string} name
 * @param {string} version
 * @returns {Promise<string | null>} what went wrong
 */
async function fetchOne(name, version) {
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, ".fetching-"));
  try {
    const { code, output } = await npm(["pack", `${name}@${version}`, "--ignore-scripts", "--loglevel=error"], staging);
    const archive = readdirSync(staging).find((file) => file.endsWith(".tgz"));
    if (code !== 0 || archive === undefined) return npmFault(output);
    const unpacked = await run("tar", ["-xzf", archive], { cwd: staging, quiet: true });
    if (unpacked.code !== 0) return `tar stopped with ${unpacked.code}`;
    const folder = readdirSync(staging).find((file) => file !== archive) ?? "";
    const kept = join(staging, "kept");
    mkdirSync(kept);
    for (const [document, pattern] of Object.entries(documents)) {
      const file = readdirSync(join(staging, folder)).find((entry) => pattern.test(entry));
      if (file !== undefined) writeFileSync(join(kept, `${document}.md`), readFileSync(join(staging, folder, file)));
    }
    if (!existsSync(folderOf(name, version))) renameSync(kept, folderOf(name, version));
    return null;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Neighbouring versions, and the first with the last. Pairs of equal texts tell nothing.
 * @param {string} name
 * @param {readonly string[]} versions in order
 * @returns {RevisionPair[]}
 */
function pairsOf(name, versions) {
  const steps = versions.slice(1).map((to, index) => ({ from: versions[index] ?? to, to }));
  const far = versions.length > 2 ? [{ from: versions[0] ?? "", to: versions.at(-1) ?? "" }] : [];
  return [...steps, ...far].flatMap(({ from, to }) =>
    Object.keys(documents).flatMap((document) => {
      const oldText = readDocument(name, from, document);
      const newText = readDocument(name, to, document);
      return oldText === "" || newText === "" || oldText === newText
        ? []
        : [{ name, document, from, to, oldText, newText }];
    }),
  );
}

/**
 * @param {string} name
 * @param {string} version
 * @param {string} document
 * @returns {string} empty when there is none of bearable length
 */
function readDocument(name, version, document) {
  const file = join(folderOf(name, version), `${document}.md`);
  if (!existsSync(file)) return "";
  const text = readFileSync(file, "utf8");
  return text.length <= maxLength ? text : "";
}

/**
 * @param {string} name
 * @param {string} version
 */
function folderOf(name, version) {
  return join(cache, `${name.replaceAll("/", "+")}@${version}`);
}
