import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.mjs";
import { root } from "../paths.mjs";
import { compileSources } from "./core.mjs";
import { markedSentence } from "./marked-sentence.mjs";
import { peerNumbers } from "./peer-numbers.mjs";
import { compareSentence, countKind, isMeasuredRight, isQualifiedRight, kinds, score } from "./score-quantities.mjs";

/** @typedef {import("./marked-sentence.mjs").Mark} Mark */
/** @typedef {import("../../out/src/core/quantities/quantity.js").Quantity} Quantity */
/** @typedef {import("./score-quantities.mjs").Comparison} Comparison */
/** @typedef {"tuned" | "unseen"} SetName */
/** @typedef {{ readonly text: string, readonly marks: readonly Mark[], readonly quantities: readonly Quantity[] } & Comparison} Read */

/**
 * How well numbers are read: sentences of our own with every number marked, half of them (`unseen`) never looked at while
 * rules were written. Of those only sums are printed.
 * @param {{ readonly sets: readonly SetName[], readonly show: number }} options `show` prints so many sentences of `tuned`
 * that are read wrong, instead of the sums
 */
export async function benchQuantities({ sets, show }) {
  await compileSources();
  const { readQuantities } = await import("../../out/src/core/quantities/read-quantities.js");
  for (const set of sets) {
    const sentences = linesOf(set).map((line) => {
      const { text, marks } = markedSentence(line);
      const quantities = readQuantities(text);
      return { text, marks, quantities, ...compareSentence(marks, quantities) };
    });
    if (show > 0 && set === "tuned") showWrong(sentences, show);
    else printScores(set, sentences);
  }
}

/** @param {SetName} set */
function linesOf(set) {
  const folder = join(root, "test", "core", "quantities", "corpus", set);
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
      .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Failure(`There are no sentences of the set ${set}: ${folder} is missing.`);
    }
    throw error;
  }
}

/**
 * @param {SetName} set
 * @param {readonly Read[]} sentences
 */
function printScores(set, sentences) {
  const pairs = sentences.flatMap((sentence) => sentence.pairs);
  const marked = sum(sentences, ({ pairs, missed }) => pairs.length + missed.length);
  const found = sum(sentences, ({ pairs, spurious }) => pairs.length + spurious.length);
  const qualified = pairs.filter(isQualifiedRight);
  const lines = /** @type {const} */ ([
    ["values", pairs.length, "> 92"],
    ["with hedge, comparator and direction", qualified.length, "> 88"],
    ["with unit and upper end as well", qualified.filter(isMeasuredRight).length, ""],
  ]);
  print(`Set “${set}”: ${sentences.length} sentences, ${marked} quantities`, "precision", "recall", "F1", "wanted");
  for (const [what, right, wanted] of lines) {
    const { precision, recall, f1 } = score(right, found, marked);
    print(what, percent(precision), percent(recall), percent(f1), wanted);
  }
  const peer = sentences.map(({ text, marks }) => peerNumbers(text, marks));
  const beside = score(
    sum(peer, ({ right }) => right),
    sum(peer, (counts) => counts.found),
    marked,
  );
  print("values, by compromise", percent(beside.precision), percent(beside.recall), percent(beside.f1), "");
  print("told apart", "precision", "recall", "n", "");
  for (const kind of kinds) {
    const counts = sentences.map(({ marks, quantities }) => countKind(kind, marks, quantities));
    const all = sum(counts, (count) => count.marked);
    const { precision } = score(
      sum(counts, ({ right }) => right),
      sum(counts, (count) => count.found),
      all,
    );
    const { recall } = score(
      sum(counts, ({ recalled }) => recalled),
      all,
      all,
    );
    print(kind, percent(precision), percent(recall), String(all), "");
  }
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => number} of
 */
function sum(items, of) {
  return items.reduce((total, item) => total + of(item), 0);
}

/** @param {number} share */
function percent(share) {
  return (100 * share).toFixed(1);
}

/** @param {string[]} cells */
function print(...cells) {
  const widths = [50, 12, 12, 12, 0];
  process.stdout.write(
    `${cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("")
      .trimEnd()}\n`,
  );
}

/**
 * Prints sentences that are read wrong, the worst kind of error first: values, then hedges, comparators and directions, then
 * kinds, then units.
 * @param {readonly Read[]} sentences
 * @param {number} count
 */
function showWrong(sentences, count) {
  const wrong = sentences
    .map((sentence) => ({ sentence, faults: faultsOf(sentence) }))
    .filter(({ faults }) => faults.length > 0)
    .toSorted((a, b) => (a.faults[0]?.rank ?? 0) - (b.faults[0]?.rank ?? 0));
  for (const { sentence, faults } of wrong.slice(0, count)) {
    process.stdout.write(`${sentence.text}\n${faults.map(({ says }) => `    ${says}\n`).join("")}`);
  }
  process.stdout.write(`${wrong.length} of ${sentences.length} sentences are not read as they are marked.\n`);
}

/**
 * @param {Read} sentence
 * @returns {readonly { readonly rank: number, readonly says: string }[]}
 */
function faultsOf({ text, marks, quantities, pairs, missed, spurious }) {
  const words = (/** @type {Mark} */ { span, reading }) => `⟦${reading}: ${text.slice(span.start, span.end)}⟧`;
  const qualified = (/** @type {Pick<Mark, "hedge" | "comparator" | "direction">} */ of) =>
    [of.hedge, of.comparator, of.direction].filter((part) => part !== null && part !== "=").join(" ") || "nothing";
  const strays = quantities
    .filter(({ kind, low }) => kind !== "quantity" || low === null)
    .filter((found) => {
      const kind = found.low === null && found.kind !== "identifier" ? "vague" : found.kind;
      const mark = marks.find(({ span }) => found.numberSpan.start < span.end && span.start < found.numberSpan.end);
      return mark?.kind !== kind || mark.low !== found.low || mark.high !== found.high;
    });
  const lost = marks.filter(({ kind, span }) => {
    const isMet = quantities.some(({ numberSpan }) => numberSpan.start < span.end && span.start < numberSpan.end);
    return kind !== "quantity" && !isMet;
  });
  return [
    ...missed.map((mark) => ({ rank: 0, says: `value missed    ${words(mark)}` })),
    ...spurious.map((found) => ({ rank: 0, says: `value spurious  ${found.low} ${found.unit}: ${found.text}` })),
    ...pairs
      .filter((pair) => !isQualifiedRight(pair))
      .map(({ mark, found }) => ({ rank: 1, says: `qualified       ${words(mark)} read as ${qualified(found)}` })),
    ...strays.map(({ kind, text: its, low, high }) => ({
      rank: 2,
      says: `kind            ${kind} ${low}..${high}: ${its}`,
    })),
    ...lost.map((mark) => ({ rank: 2, says: `lost            ${words(mark)}` })),
    ...pairs
      .filter((pair) => !isMeasuredRight(pair))
      .map(({ mark, found }) => ({
        rank: 3,
        says: `unit            ${words(mark)} read as ${found.unit} (${found.high})`,
      })),
  ];
}
