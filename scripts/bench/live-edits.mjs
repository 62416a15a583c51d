import { placeToType, thousandClaims } from "./thousand-claims.mjs";

/** @typedef {import("../../out/src/core/article/parse-article.js").Article} Article */
/** @typedef {import("../../out/src/core/reading.js").Reading} Reading */
/** @typedef {import("../../out/src/core/text/text-edit.js").TextEdit} TextEdit */
/** @typedef {import("./thousand-claims.mjs").WhereToType} WhereToType */
/** @typedef {{ readonly placed: number[], readonly searched: number[], readonly read: number[], readonly readAfresh: number[], readonly parsed: number[] }} Times of each keystroke, in milliseconds */

const keystrokes = 30;
/** Keystrokes before those that are timed: nobody's article is edited by a program that never ran before. */
const warmUp = 5;
const budgetMs = 2;
/** Claims that are lost when their part of the article is cut: they may be back with any later edit. */
const cutClaims = 10;

/** @type {readonly WhereToType[]} */
const wheres = ["far from claims", "within a claim", "right behind a claim"];

/**
 * What a keystroke in an open article with 1,000 claims costs in the core: where the claims went, then the whole reading, both
 * without the parsing of the article, which stands by itself. Beside them the same without anything known from before the
 * keystroke. The sources have to be compiled.
 * @param {(...cells: string[]) => void} line prints what was measured, its budget and a peer
 */
export async function benchLiveEdits(line) {
  const measured = [];
  for (const where of wheres) measured.push({ where: /** @type {string} */ (where), times: await typeAt(where, 0) });
  measured.push({ where: `${cutClaims} claims were cut`, times: await typeAt("far from claims", cutClaims) });
  for (const { where, times } of measured) {
    const beside = `all searched for: ${spread(times.searched)}`;
    line(`a keystroke with 1,000 claims, placements: ${where}`, spread(times.placed), `${budgetMs} ms`, beside);
  }
  for (const { where, times } of measured) {
    const beside = `nothing known: ${spread(times.readAfresh)}`;
    line(`a keystroke with 1,000 claims, reading: ${where}`, spread(times.read), "", beside);
  }
  line("parsing of that article", spread(measured.flatMap(({ times }) => times.parsed)), "", "");
}

/**
 * Types one character at a time, each at another claim, all of them one after the other in one open article.
 * @param {WhereToType} where
 * @param {number} cut how many claims are cut off the article's beginning first
 * @returns {Promise<Times>}
 */
async function typeAt(where, cut) {
  const { parseArticle } = await import("../../out/src/core/article/parse-article.js");
  const { parseClaimSet } = await import("../../out/src/core/claims/parse-claim-set.js");
  const { placeClaims } = await import("../../out/src/core/claims/place-claims.js");
  const { parseTable } = await import("../../out/src/core/evidence/table.js");
  const { readArticle } = await import("../../out/src/core/reading.js");

  const { lines, claims, rows } = thousandClaims();
  const claimSet = parseClaimSet("sites.claims.yaml", claims);
  const tables = new Map([["data", { state: /** @type {const} */ ("loaded"), table: parseTable("data.csv", rows) }]]);
  const parse = (/** @type {string} */ text, /** @type {Article | null} */ before = null) =>
    parseArticle(text, { format: "markdown", before });
  const read = (/** @type {Article} */ article, /** @type {Parameters<typeof readArticle>[1]} */ earlier = null) => {
    const made = readArticle({ articleFile: "sites.md", article, claimSet, tables }, earlier);
    // The rules are checked once somebody asks what they found.
    void made.findings;
    return made;
  };

  /** @type {Times} */
  const times = { placed: [], searched: [], read: [], readAfresh: [], parsed: [] };
  const whole = lines.join("\n");
  const cutOff = { span: { start: 0, end: lines.slice(0, cut * 3).join("\n").length }, text: "" };
  let reading = read(parse(whole));
  if (cut > 0) reading = read(parse(whole.slice(cutOff.span.end)), { reading, edits: [cutOff] });
  for (let stroke = -warmUp; stroke < keystrokes; stroke++) {
    const { edit, text } = typed(reading.article.text, where, (stroke + warmUp) * 25);
    const edits = [edit];
    const earlier = {
      article: reading.article,
      anchors: new Map(reading.claims.map(({ id, anchor }) => [id, anchor])),
      edits,
    };
    // What is computed once for a text is part of the time: each has an article of its own, parsed as it is while it is open.
    const [forPlaces, forReading] = [parse(text, reading.article), parse(text, reading.article)];
    const [forSearch, forFresh] = [parse(text), parse(text)];
    const searched = timed(() => placeClaims(forSearch, claimSet));
    const readAfresh = timed(() => read(forFresh));
    const placed = timed(() => placeClaims(forPlaces, claimSet, earlier));
    const again = timed(() => read(forReading, { reading, edits }));
    const parsed = timed(() => parse(text, earlier.article));
    reading = again.value;
    if (stroke < 0) continue;
    times.placed.push(placed.ms);
    times.searched.push(searched.ms);
    times.read.push(again.ms);
    times.readAfresh.push(readAfresh.ms);
    times.parsed.push(parsed.ms);
  }
  return times;
}

/**
 * @param {string} text
 * @param {WhereToType} where
 * @param {number} site
 * @returns {{ readonly edit: TextEdit, readonly text: string }}
 */
function typed(text, where, site) {
  const lines = text.split("\n");
  const { line, character } = placeToType(lines, site, where);
  const at = lines.slice(0, line).reduce((length, one) => length + one.length + 1, 0) + character;
  const letter = where === "within a claim" ? "7" : "x";
  return { edit: { span: { start: at, end: at }, text: letter }, text: text.slice(0, at) + letter + text.slice(at) };
}

/**
 * @template T
 * @param {() => T} work
 */
function timed(work) {
  const started = performance.now();
  const value = work();
  return { value, ms: performance.now() - started };
}

/** @param {readonly number[]} times */
function spread(times) {
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  return `${ms(median)}, worst ${ms(Math.max(...times))}`;
}

/** @param {number} time */
function ms(time) {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
