import { collectGarbage } from "./collect-garbage.mjs";
import { placeByDiffMatchPatch, placeByIndexOf } from "./peers.mjs";
import { randomOf } from "./random.mjs";
import { phraseAround, sentenceAround } from "./surroundings.mjs";
import { described } from "./take-quotes.mjs";
import { wordsOf } from "./words-of.mjs";

/** @typedef {import("./core.mjs").Core} Core */
/** @typedef {import("./core.mjs").Shadow} Shadow */
/** @typedef {import("./random.mjs").Random} Random */
/** @typedef {import("./take-quotes.mjs").Taken["selector"]} Wanted */

const runs = 7;
const intact = { length: 1_000_000, claims: 1000, budgetMs: 60 };
const searched = { length: 200_000, quotes: 200, fresh: 20, budgetMs: 5 };

/**
 * How fast quotes are placed, without the parsing of the article and the garbage that it left: all of a set that is intact,
 * and one that is not.
 * @param {Core} core
 * @param {string} sample a text whose words the long texts are made of
 * @param {(...cells: string[]) => void} line prints what was measured, its budget and a peer
 */
export function benchPlacingSpeed(core, sample, line) {
  benchIntact(core, longText(sample, intact.length), line);
  benchSearched(core, longText(sample, searched.length), line);
}

/**
 * A thousand quotes that stand in the text, which grew at its beginning: no offset holds.
 * @param {Core} core
 * @param {string} text
 * @param {(...cells: string[]) => void} line
 */
function benchIntact(core, text, line) {
  const old = core.parse(text, "markdown");
  const selectors = selectorsOf(core, old, intact.claims);
  const grown = `Words that were not there before.\n\n${text}`;
  /** @type {number[]} */
  const times = [];
  /** @type {number[]} */
  const peer = [];
  let placed = 0;
  for (let run = 0; run < runs; run++) {
    // What is computed once for a text is part of the time: each run has a shadow of its own.
    const shadow = core.parse(grown, "markdown");
    collectGarbage();
    times.push(
      timeOf(() => {
        placed = core.place(shadow, selectors).filter(({ span }) => span !== null).length;
      }),
    );
    peer.push(
      timeOf(() => {
        for (const selector of selectors) placeByIndexOf(shadow.text, selector);
      }),
    );
  }
  const what = `${selectors.length} intact claims in ${(text.length / 1e6).toFixed(1)} MB, ${placed} placed`;
  line(what, ms(median(times)), `${intact.budgetMs} ms`, `indexOf: ${ms(median(peer))}`);
}

/**
 * Quotes whose words changed, and quotes that are gone, one at a time.
 * @param {Core} core
 * @param {string} text
 * @param {(...cells: string[]) => void} line
 */
function benchSearched(core, text, line) {
  const shadow = core.parse(text, "markdown");
  const random = randomOf("searched");
  const selectors = selectorsOf(core, shadow, searched.quotes).map((selector, index) =>
    index % 2 === 0 ? edited(selector, random) : gone(selector, random),
  );
  const first = selectors.slice(0, searched.fresh).map((selector) => {
    const fresh = core.parse(text, "markdown");
    collectGarbage();
    return timeOf(() => core.place(fresh, [selector]));
  });
  const later = selectors.map((selector) => timeOf(() => core.place(shadow, [selector])));
  const peer = selectors.map((selector) => timeOf(() => placeByDiffMatchPatch(shadow.text, selector)));
  const size = `${Math.round(text.length / 1000)} kB`;
  const beside = `diff-match-patch: ${ms(median(peer))}, worst ${ms(Math.max(...peer))}`;
  const cells = (/** @type {number[]} */ times) => [
    `${ms(median(times))}, worst ${ms(Math.max(...times))}`,
    `${searched.budgetMs} ms`,
  ];
  line(`a claim searched for in ${size}, first in its text`, ...cells(first), beside);
  line(`a claim searched for in ${size}, later`, ...cells(later), beside);
}

/**
 * Quotes spread over a text: numbers with context, phrases and sentences in turn.
 * @param {Core} core
 * @param {Shadow} shadow
 * @param {number} count
 * @returns {Wanted[]}
 */
function selectorsOf(core, shadow, count) {
  const numbers = wordsOf(shadow.text).filter(({ number }) => number);
  const step = Math.max(1, Math.floor(numbers.length / count));
  return Array.from({ length: count }, (_, index) => numbers[index * step])
    .filter((number) => number !== undefined)
    .map((number, index) => {
      const spans = [number, phraseAround(shadow.text, number), sentenceAround(shadow.text, number)];
      const span = spans[index % spans.length] ?? number;
      return described(span, (one) => core.describe(shadow, one))?.selector;
    })
    .filter((selector) => selector !== undefined);
}

/**
 * The selector of a quote that now has other words and another number: what is looked for is not what stands there.
 * @param {Wanted} selector
 * @param {Random} random
 * @returns {Wanted}
 */
function edited(selector, random) {
  const words = selector.quote.split(" ");
  words[random.below(words.length)] = `${random.below(100_000)}`;
  return { ...selector, quote: words.join(" ") };
}

/**
 * The selector of a quote that is nowhere, context and all: its own words in another order.
 * @param {Wanted} selector
 * @param {Random} random
 * @returns {Wanted}
 */
function gone({ quote, prefix = "", suffix = "", at }, random) {
  const mixed = (/** @type {string} */ text) => random.shuffled(text.split(" ")).join(" ");
  return { quote: `${mixed(quote)} ${random.below(100_000)}`, prefix: mixed(prefix), suffix: mixed(suffix), at };
}

/**
 * A text of paragraphs, made of runs of words of a sample with numbers between them.
 * @param {string} sample
 * @param {number} length at least, in characters
 */
function longText(sample, length) {
  const words = sample.split(/\s+/).filter((word) => /^[\p{L}][\p{L}-]*[,.]?$/u.test(word));
  const random = randomOf(`a text of ${length}`);
  const runOfWords = () => {
    const from = random.below(words.length - 8);
    return words.slice(from, from + 3 + random.below(5)).join(" ");
  };
  let text = "";
  while (text.length < length) {
    const sentences = Array.from(
      { length: 4 },
      () => `${runOfWords()} ${random.below(10_000)} ${runOfWords()} ${random.below(1000) / 10}% ${runOfWords()}.`,
    );
    text += `${sentences.join(" ")}\n\n`;
  }
  return text;
}

/** @param {() => unknown} work */
function timeOf(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** @param {readonly number[]} times */
function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

/** @param {number} time */
function ms(time) {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
