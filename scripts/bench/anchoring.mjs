import { readFileSync } from "node:fs";
import { join } from "node:path";
import { explain } from "../failure.mjs";
import { articles } from "../paths.mjs";
import { compiledCore } from "./core.mjs";
import { fetchRevisions } from "./fetch-revisions.mjs";
import { anyLine, generatedTrials } from "./generated-trials.mjs";
import { benchLiveEdits } from "./live-edits.mjs";
import { benchPlacingSpeed } from "./placing-speed.mjs";
import { printOutcomes, printTotals } from "./print-outcomes.mjs";
import { revisionPackages } from "./revision-packages.mjs";
import { revisionTrials } from "./revision-trials.mjs";
import { showCases } from "./show-cases.mjs";
import { Tally } from "./tally.mjs";
import { runTrials } from "./trial.mjs";

/** @typedef {import("./core.mjs").Core} Core */
/** @typedef {import("./fetch-revisions.mjs").RevisionPair} RevisionPair */
/** @typedef {keyof typeof revisionPackages} SetName */
/** @typedef {{ readonly count: number, readonly kind: string, readonly way: string | undefined }} Show */

/** Generated cases of each class and text: with some thirty texts, several hundred of each class. */
const perText = 14;
/** The same without any revision, from the shipped article alone. */
const perLoneText = 300;

/**
 * How well quotes find their place again (docs/anchoring.md): real revisions and generated edits, with two peers on the same
 * cases, then how fast. Of the set `report` only sums are printed: nothing is to be tuned on it.
 * @param {{ readonly sets: readonly SetName[], readonly show: Show | null }} options `show` prints cases of `tune` that went wrong
 * @param {(...cells: string[]) => void} line prints a figure, its budget and a peer
 */
export async function benchAnchoring({ sets, show }, line) {
  const core = await compiledCore();
  for (const set of sets) {
    const pairs = await fetchRevisions(revisionPackages[set]).catch((error) => {
      process.stderr.write(`${explain(error)} The bench goes on with generated edits of the shipped article.\n`);
      return [];
    });
    const revisions = new Tally();
    const generated = new Tally();
    /** @type {import("./trial.mjs").Result[]} */
    const shown = [];
    const reportTo = (/** @type {Tally} */ tally) => (/** @type {import("./trial.mjs").Result} */ result) => {
      const { trial, matcher, outcome, answer } = result;
      tally.add([trial.kind, trial.way, matcher], outcome, answer.state === "edited");
      if (show && matcher === "ours" && outcome !== "right" && fits(show, trial)) shown.push(result);
    };
    const { occurring, leftOut } = runRevisions(core, pairs, reportTo(revisions));
    for (const article of articlesOf(set, pairs)) {
      for (const trials of generatedTrials(core, article, pairs.length > 0 ? perText : perLoneText)) {
        runTrials(core, trials, reportTo(generated));
      }
    }
    for (const changeLog of newestOf("CHANGELOG", pairs)) {
      for (const trials of generatedTrials(core, changeLog, perText, [anyLine])) {
        runTrials(core, trials, reportTo(generated));
      }
    }
    if (show && set === "tune") {
      showCases(shown, show.count);
      continue;
    }
    if (pairs.length > 0) {
      const packages = new Set(pairs.map(({ name }) => name)).size;
      printOutcomes(`Set “${set}”: ${pairs.length} revision pairs of ${packages} packages`, revisions);
      process.stdout.write(`numbers: ${inWords(occurring)}\nleft out: ${inWords(leftOut)}\n`);
    }
    printOutcomes(`Set “${set}”: generated edits`, generated);
    printTotals(`Set “${set}”: totals`, { tally: revisions, occurring }, generated);
  }
  if (show) return;
  benchPlacingSpeed(core, shippedArticle().text, line);
  await benchLiveEdits(line);
}

/**
 * @param {Core} core
 * @param {readonly RevisionPair[]} pairs
 * @param {(result: import("./trial.mjs").Result) => void} report
 * @returns {{ readonly occurring: ReadonlyMap<string, number>, readonly leftOut: ReadonlyMap<string, number> }} how many
 * numbers are of each class, and of how many the diff says too little, by reason
 */
function runRevisions(core, pairs, report) {
  /** @type {Map<string, number>} */
  const occurring = new Map();
  /** @type {Map<string, number>} */
  const leftOut = new Map();
  for (const pair of pairs) {
    const trials = revisionTrials(core, pair);
    runTrials(core, trials, report);
    for (const fate of trials.fates) occurring.set(fate, (occurring.get(fate) ?? 0) + 1);
    for (const reason of trials.leftOut) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  }
  return { occurring, leftOut };
}

/** @param {ReadonlyMap<string, number>} counts */
function inWords(counts) {
  return [...counts].map(([what, count]) => `${count} ${what}`).join(", ");
}

/**
 * What edits of sentences are made in: the newest README of each package, and in `tune` the shipped article; alone when there
 * is nothing else.
 * @param {SetName} set
 * @param {readonly RevisionPair[]} pairs
 */
function articlesOf(set, pairs) {
  const readmes = newestOf("README", pairs);
  return [...(set === "tune" || readmes.length === 0 ? [shippedArticle()] : []), ...readmes];
}

/**
 * The newest document of each package.
 * @param {string} wanted
 * @param {readonly RevisionPair[]} pairs
 * @returns {readonly { readonly name: string, readonly text: string }[]}
 */
function newestOf(wanted, pairs) {
  const documents = pairs.filter(({ document }) => document === wanted);
  return [...new Map(documents.map(({ name, newText }) => [name, { name, text: newText }])).values()];
}

function shippedArticle() {
  const name = "hypervisor-benchmarks";
  return { name, text: readFileSync(join(articles, "hypervisors", `${name}.md`), "utf8") };
}

/**
 * @param {Show} show
 * @param {import("./trial.mjs").Trial} trial
 */
function fits({ kind, way }, trial) {
  return trial.kind === kind && (way === undefined || way === trial.way);
}
