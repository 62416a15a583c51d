import { matchers } from "./trial.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */
/** @typedef {import("./tally.mjs").Count} Count */

const deletions = [
  "deleted",
  "deleted in its line",
  "sentence deleted, equal number remains",
  "number deleted, its sentence remains",
];
const edits = ["edited", "number replaced"];

/**
 * What is promised of anchoring, and how each figure is summed up.
 * @type {readonly { readonly what: string, readonly target: string, readonly kinds?: readonly string[], readonly share: keyof Count }[]}
 */
const totals = [
  { what: "kept numbers right (revisions)", target: "≥ 99 %", kinds: ["kept", "kept beside a change"], share: "right" },
  {
    what: "deleted numbers placed falsely (revisions)",
    target: "≤ 1 %",
    kinds: ["deleted", "deleted in its line"],
    share: "wrong",
  },
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
  { what: "wrong placements over all classes", target: "≤ 3 %", share: "wrong" },
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
 * @param {Tally} revisions
 * @param {Tally} generated
 */
export function printTotals(title, revisions, generated) {
  process.stdout.write(`\n${title}\n`);
  const ways = /** @type {const} */ (["context", "described", "phrase", "sentence"]);
  row(totalWidths, ["", "target", "n", "ours", ...ways, ...peers()]);
  for (const { what, target, kinds, share } of totals) {
    const count = (/** @type {string} */ matcher, /** @type {string | undefined} */ way) => {
      const wanted = { matcher, ...(kinds && { kinds }), ...(way !== undefined && { way }) };
      return sumOf(revisions.sum(wanted), generated.sum(wanted));
    };
    const ours = count(matchers[0], undefined);
    const byWay = ways.map((way) => percent(count(matchers[0], way), share));
    const theirs = peers().map((peer) => percent(count(peer, undefined), share));
    row(totalWidths, [what, target, String(ours.n), percent(ours, share), ...byWay, ...theirs]);
  }
}

const outcomeWidths = [40, 10, 6, 7, 7, 7, 7, 10, 15, 7, 24, 7];
const totalWidths = [44, 8, 7, 8, 9, 10, 9, 9, 9, 16];

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
 * @param {keyof Count} share
 */
function percent(count, share) {
  return count.n === 0 ? "-" : `${((100 * count[share]) / count.n).toFixed(1)}%`;
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
