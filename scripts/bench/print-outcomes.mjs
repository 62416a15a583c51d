import { matchers } from "./trial.mjs";
import { weightedShare } from "./weighted-share.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */
/** @typedef {import("./tally.mjs").Count} Count */
/** @typedef {Exclude<keyof Count, "n">} Share */

const deletions = [
  "deleted",
  "deleted in its line",
  "sentence deleted, equal number remains",
  "number deleted, its sentence remains",
  "lines deleted",
];
const edits = ["edited", "number replaced"];

/**
 * What is promised of revisions. Of each pair a sample takes at most a handful of numbers of each class, so that rare ones
 * have cases enough for a row of their own; summed up as it is, it would let them count many times as much as they occur.
 * What a reader meets is a number of the revisions: the promise weighs each class by how many numbers are of it.
 * @type {readonly { readonly what: string, readonly target: string, readonly kinds?: readonly string[], readonly share: Share }[]}
 */
const ofRevisions = [
  { what: "kept numbers right", target: "≥ 99 %", kinds: ["kept", "kept beside a change"], share: "right" },
  {
    what: "deleted numbers placed falsely",
    target: "≤ 1 %",
    kinds: ["deleted", "deleted in its line"],
    share: "wrong",
  },
  { what: "wrong placements", target: "≤ 3 %", share: "wrong" },
];

/**
 * What is promised of revisions and generated edits together. How often generated edits occur is nobody's to say: all
 * cases count alike.
 * @type {typeof ofRevisions}
 */
const ofBoth = [
  { what: "deleted quotes placed falsely (all)", target: "≤ 1 %", kinds: deletions, share: "wrong" },
  { what: "edited numbers reported edited, in place", target: "", kinds: edits, share: "right" },
  {
    what: "under half changed, intact context, right",
    target: "≥ 92 %",
    kinds: ["quote changed by under half"],
    share: "right",
  },
  {
    what: "over half changed, intact context, right",
    target: "≥ 80 %",
    kinds: ["quote changed by over half"],
    share: "right",
  },
  { what: "wrong placements over all classes (all)", target: "≤ 3 %", share: "wrong" },
];

/**
 * A table of outcomes: a row for each class of edit and way of quoting.
 * @param {string} title
 * @param {Tally} tally
 */
export function printOutcomes(title, tally) {
  process.stdout.write(`\n${title}\n`);
  const heads = ["class", "quoted by", "n", "right", "wrong", "ambig.", "orphan", "as edited"];
  row(outcomeWidths, [...heads, ...peers().flatMap((peer) => [`${peer}: right`, "wrong"])]);
  for (const { kind, way } of tally.rows()) {
    const ours = tally.sum({ kinds: [kind], way, matcher: matchers[0] });
    const theirs = peers().flatMap((matcher) => {
      const count = tally.sum({ kinds: [kind], way, matcher });
      return [percent(count, "right"), percent(count, "wrong")];
    });
    const shares = /** @type {const} */ (["right", "wrong", "ambiguous", "orphan", "edited"]);
    row(outcomeWidths, [kind, way, String(ours.n), ...shares.map((share) => percent(ours, share)), ...theirs]);
  }
}

/**
 * The promised figures over revisions and generated edits, for each way of quoting, beside the peers over all ways.
 * @param {string} title
 * @param {{ readonly tally: Tally, readonly occurring: ReadonlyMap<string, number> }} revisions `occurring` tells how many
 * numbers of each class the revisions hold, tried or not
 * @param {Tally} generated
 */
export function printTotals(title, { tally, occurring }, generated) {
  process.stdout.write(`\n${title}\n`);
  row(totalWidths, ["", "target", "n", "ours", ...ways, ...peers()]);
  if (occurring.size > 0) {
    for (const { what, target, kinds = [...occurring.keys()], share } of ofRevisions) {
      const numbers = kinds.reduce((sum, kind) => sum + (occurring.get(kind) ?? 0), 0);
      totalRow(`${what}, as often as they occur`, target, numbers, (wanted) => {
        const classes = kinds.map((kind) => ({
          occurring: occurring.get(kind) ?? 0,
          count: tally.sum({ ...wanted, kinds: [kind] }),
        }));
        return weightedShare(classes, share);
      });
      const n = tally.sum({ matcher: matchers[0], kinds }).n;
      totalRow(`${what}, as sampled`, "", n, (wanted) => shareOf(tally.sum({ ...wanted, kinds }), share));
    }
  }
  for (const { what, target, kinds, share } of ofBoth) {
    const count = (/** @type {Wanted} */ wanted) => {
      const all = kinds ? { ...wanted, kinds } : wanted;
      return sumOf(tally.sum(all), generated.sum(all));
    };
    totalRow(what, target, count({ matcher: matchers[0] }).n, (wanted) => shareOf(count(wanted), share));
  }
  process.stdout.write("n: numbers of the revisions where they count as often as they occur, else quotes tried\n");
}

/** @typedef {{ readonly matcher: string, readonly way?: string }} Wanted */

const ways = /** @type {const} */ (["context", "described", "phrase", "sentence"]);

/**
 * @param {string} what
 * @param {string} target
 * @param {number} n
 * @param {(wanted: Wanted) => number | null} share
 */
function totalRow(what, target, n, share) {
  const [ours, ...theirs] = matchers.map((matcher) => inPercent(share({ matcher })));
  const byWay = ways.map((way) => inPercent(share({ matcher: matchers[0], way })));
  row(totalWidths, [what, target, String(n), ours ?? "-", ...byWay, ...theirs]);
}

const outcomeWidths = [40, 10, 6, 7, 7, 7, 7, 10, 15, 7, 24, 7];
const totalWidths = [55, 8, 7, 8, 9, 10, 9, 9, 9, 16];

function peers() {
  return matchers.slice(1);
}

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
function sumOf(a, b) {
  return {
    n: a.n + b.n,
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    ambiguous: a.ambiguous + b.ambiguous,
    orphan: a.orphan + b.orphan,
    edited: a.edited + b.edited,
  };
}

/**
 * @param {Count} count
 * @param {Share} share
 */
function percent(count, share) {
  return inPercent(shareOf(count, share));
}

/**
 * @param {Count} count
 * @param {Share} share
 * @returns {number | null} null where there are no cases
 */
function shareOf(count, share) {
  return count.n === 0 ? null : count[share] / count.n;
}

/** @param {number | null} share */
function inPercent(share) {
  return share === null ? "-" : `${(100 * share).toFixed(1)}%`;
}

/**
 * @param {readonly number[]} widths
 * @param {readonly string[]} cells the first two to the left, figures to the right
 */
function row(widths, cells) {
  const padded = cells.map((cell, index) =>
    index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
  );
  process.stdout.write(`${padded.join(" ").trimEnd()}\n`);
}
