import { draftOf, generatedEdits } from "./generated-edits.mjs";
import { randomOf } from "./random.mjs";
import { cut } from "./surroundings.mjs";
import { alone, described, takeQuotes, withContext } from "./take-quotes.mjs";

/** @typedef {import("./core.mjs").Core} Core */
/** @typedef {import("./core.mjs").Shadow} Shadow */
/** @typedef {import("./generated-edits.mjs").Followed} Followed */
/** @typedef {import("./generated-edits.mjs").Maker} Maker */
/** @typedef {import("./take-quotes.mjs").Taken} Taken */
/** @typedef {import("./trial.mjs").Trials} Trials */

/** The class of edits that is made in lines of any kind; the others need sentences. */
export const anyLine = "lines deleted";
/** Of a longer text, so much is taken: what a case costs is reading its two texts. */
const maxLength = 20_000;
/** How often a maker may find nothing to do before a text is given up for it. */
const patience = 12;

/**
 * Trials of generated edits in one text. The edits are made in its shadow text, read as plain text: what a reader sees is
 * what gets edited, and no edit breaks Markdown by accident.
 * @param {Core} core
 * @param {{ readonly name: string, readonly text: string }} article Markdown
 * @param {number} perKind cases for each class of edit
 * @param {readonly string[]} kinds the classes of edits that are made
 * @returns {Generator<Trials>}
 */
export function* generatedTrials(core, { name, text }, perKind, kinds = Object.keys(generatedEdits)) {
  const random = randomOf(`edits of ${name}`);
  const draft = draftOf(
    excerptOf(core.parse(core.parse(text, "markdown").text, "plain").text, random.below(1_000_000)),
  );
  for (const [kind, maker] of Object.entries(generatedEdits)) {
    const isOfAnyLine = maker === generatedEdits[anyLine];
    if (!kinds.includes(kind) || (isOfAnyLine ? draft.figures : draft.numbers).length < 4) continue;
    let made = 0;
    for (let attempt = 0; made < perKind && attempt < perKind * patience; attempt++) {
      const followed = maker.make(draft, random);
      const trials = followed && toTrials(core, followed, { kind, maker, from: name });
      if (!trials || trials.trials.length === 0) continue;
      made++;
      yield trials;
    }
  }
}

/**
 * @param {Core} core
 * @param {Followed} followed
 * @param {{ readonly kind: string, readonly maker: Maker, readonly from: string }} about
 * @returns {Trials | null} null when the number is not one that a quote may be of
 */
function toTrials(core, { oldText, newText, target, gold }, { kind, maker, from }) {
  const old = core.parse(oldText, "plain");
  const shadow = core.parse(newText, "plain");
  const span = old.toShadow(target);
  if (maker.follows === "number" && core.cutsNumber(old, span)) return null;
  const place = gold && shadow.toShadow(gold);
  const mustBeEdited = maker.changesTarget;
  const quote = cut(old.text, span);
  const taken =
    maker.follows === "number"
      ? numberQuotes(core, old, shadow, span, { gone: place === null, sentenceStays: maker.sentenceStays === true })
      : phraseQuotes(core, old, span, maker);
  const extent = maker.follows === "phrase" ? "quote" : null;
  return {
    shadow,
    trials: taken.map((one) => ({
      ...one,
      kind,
      from,
      known: { gold: place, mustBeEdited, extent: extent ?? (one.selector.quote === quote ? "number" : "sentence") },
    })),
  };
}

/**
 * Of a number that is gone, only quotes that are gone too: of more than the number, the rest may be there still.
 * @param {Core} core
 * @param {Shadow} old
 * @param {Shadow} shadow
 * @param {import("./surroundings.mjs").Span} number
 * @param {{ readonly gone: boolean, readonly sentenceStays: boolean }} fate
 * @returns {readonly Taken[]}
 */
function numberQuotes(core, old, shadow, number, { gone, sentenceStays }) {
  const taken = takeQuotes(old.text, number, (span) => core.describe(old, span));
  if (!gone) return taken;
  const quote = cut(old.text, number);
  return taken.filter(
    ({ selector }) => selector.quote === quote || !(sentenceStays || shadow.text.includes(selector.quote)),
  );
}

/**
 * @param {Core} core
 * @param {Shadow} old
 * @param {import("./surroundings.mjs").Span} span
 * @param {Maker} maker
 * @returns {readonly Taken[]}
 */
function phraseQuotes(core, old, span, { changesTarget }) {
  const taken = [withContext(old.text, span), described(span, (one) => core.describe(old, one))];
  // Without context, nothing but its own words tells a changed quote's place.
  const bare = changesTarget ? null : alone("phrase", old.text, span);
  return [...taken, bare].filter((one) => one !== null);
}

/**
 * A stretch of whole paragraphs.
 * @param {string} text
 * @param {number} seed
 */
function excerptOf(text, seed) {
  if (text.length <= maxLength) return text;
  const start = text.indexOf("\n\n", seed % (text.length - maxLength)) + 2;
  const end = text.lastIndexOf("\n\n", start + maxLength);
  return text.slice(start, end > start ? end : start + maxLength);
}
