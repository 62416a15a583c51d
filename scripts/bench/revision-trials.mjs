import { classifyNumbers } from "./classify-numbers.mjs";
import { randomOf } from "./random.mjs";
import { cut } from "./surroundings.mjs";
import { takeQuotes } from "./take-quotes.mjs";
import { wordDiff } from "./word-diff.mjs";

/** @typedef {import("./classify-numbers.mjs").Fate} Fate */
/** @typedef {import("./classify-numbers.mjs").NumberCase} NumberCase */
/** @typedef {import("./core.mjs").Core} Core */
/** @typedef {import("./core.mjs").Shadow} Shadow */
/** @typedef {import("./take-quotes.mjs").Taken} Taken */
/** @typedef {import("./trial.mjs").Trial} Trial */

/**
 * Numbers of one pair for each fate, so that long change logs don't outweigh all else.
 * @type {Readonly<Record<Fate, number>>}
 */
const perPair = { kept: 6, "kept beside a change": 6, edited: 10, deleted: 8, "deleted in its line": 8 };

/**
 * The trials of a revision pair: a sample of its numbers, each quoted in every way.
 * @param {Core} core
 * @param {import("./fetch-revisions.mjs").RevisionPair} pair
 * @returns {import("./trial.mjs").Trials & { readonly fates: readonly Fate[], readonly leftOut: readonly string[] }} `fates`
 * holds what became of each number that the sample was drawn from, `leftOut` a reason for each number that tells nothing
 */
export function revisionTrials(core, { name, document, from, to, oldText, newText }) {
  const old = core.parse(oldText, "markdown");
  const shadow = core.parse(newText, "markdown");
  const { cases, leftOut } = classifyNumbers(wordDiff(old.text, shadow.text));
  const label = `${name} ${document} ${from} → ${to}`;
  const order = randomOf(label).shuffled(cases.filter(({ number }) => !core.cutsNumber(old, number)));
  const sample = Object.entries(perPair).flatMap(([fate, count]) =>
    order.filter((one) => one.fate === fate).slice(0, count),
  );
  const trials = sample.flatMap((one) =>
    takeQuotes(old.text, one.number, (span) => core.describe(old, span))
      .filter((taken) => isKnown(old, shadow, one, taken))
      .map((taken) => toTrial(old, one, taken, label)),
  );
  return { shadow, trials, fates: order.map(({ fate }) => fate), leftOut: leftOut.map(({ reason }) => reason) };
}

/**
 * Whether the diff tells what should become of a quote. Of more than the number, where only the number is gone, the rest is
 * there: reporting it as edited is as right as an orphan. Of a line that is gone, a piece without context may be written
 * anew elsewhere: that is then as good a place as any.
 * @param {Shadow} old
 * @param {Shadow} shadow
 * @param {NumberCase} one
 * @param {Taken} taken
 */
function isKnown(old, shadow, { fate, number }, { selector }) {
  if (fate === "deleted in its line") return selector.quote === cut(old.text, number);
  if (fate !== "deleted") return true;
  return selector.prefix !== undefined || selector.suffix !== undefined || !shadow.text.includes(selector.quote);
}

/**
 * @param {Shadow} old
 * @param {NumberCase} one
 * @param {Taken} taken
 * @param {string} from
 * @returns {Trial}
 */
function toTrial(old, { fate, number, gold }, taken, from) {
  const extent = taken.selector.quote === cut(old.text, number) ? "number" : "sentence";
  return { ...taken, kind: fate, known: { gold, mustBeEdited: fate === "edited", extent }, from };
}
