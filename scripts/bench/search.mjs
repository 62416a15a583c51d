import { compileSources } from "./core.mjs";
import { randomOf } from "./random.mjs";

const rows = 100_000;
const runs = 9;
const columns = "id,region,product,month,units,price (USD),share %,delay_ms,stock,weight (kg)";

/**
 * Evidence for a number in a table of a million cells: how long its index takes once, and then an answer; beside it a scan
 * that reads every cell as a number and keeps those that equal the one sought, without ranking, rounding or names.
 * @param {(...cells: string[]) => void} line prints what was measured, its budget and a peer
 */
export async function benchSearch(line) {
  await compileSources();
  const { parseArticle } = await import("../../out/src/core/article/parse-article.js");
  const { parseClaimSet } = await import("../../out/src/core/claims/parse-claim-set.js");
  const { parseTable } = await import("../../out/src/core/evidence/table.js");
  const { readQuantities } = await import("../../out/src/core/quantities/read-quantities.js");
  const { indexTables } = await import("../../out/src/core/search/search-index.js");
  const { suggestEvidence } = await import("../../out/src/core/search/suggest-evidence.js");
  const text = madeUp();
  const claimSet = parseClaimSet("a.claims.yaml", "countercheck: 1\n");
  const indexing = [];
  let index = indexTables([], claimSet);
  for (let run = 0; run < 3; run++) {
    const table = parseTable("stores.csv", text);
    const started = performance.now();
    index = indexTables([{ id: "stores", declared: false, spec: { path: "stores.csv" }, table }], claimSet);
    indexing.push(performance.now() - started);
  }
  const scan = () => {
    let found = 0;
    const { table } = index.tables[0] ?? {};
    if (!table) return found;
    for (const column of table.columns) {
      for (let row = 0; row < table.rowCount; row++) if (Number(table.cell(row, column)) === 120) found++;
    }
    return found;
  };
  const peer = timesOf(scan);
  line(
    "evidence in a million cells: index, once",
    ms(median(indexing)),
    "2000 ms",
    `a scan of all cells: ${ms(median(peer))}`,
  );
  for (const [what, sentence] of asked) {
    const article = parseArticle(sentence, { format: "plain" });
    const quantity = readQuantities(article.shadow.printed).find(({ text: written }) =>
      sentence.startsWith("*", sentence.indexOf(written) - 1),
    );
    if (!quantity) throw new Error(`No number in "${sentence}".`);
    const times = timesOf(() => suggestEvidence(index, article, quantity));
    const spread = `${ms(median(times))}, worst ${ms(Math.max(...times))}`;
    line(`evidence in a million cells: ${what}`, spread, "50 ms", `a scan of all cells: ${ms(median(peer))}`);
  }
}

/** What is asked, the number behind an asterisk. */
const asked = /** @type {const} */ ([
  ["a cell", "In the north the kettle sold *120 units in March 2023."],
  ["a number that a tenth of all cells fit", "The delay in the west was *about 500 ms for lamps."],
  ["a change", "Kettle sales in the south rose by *14.3 % in 2024."],
  ["a mean", "In the east the mean weight was *25.1 kg."],
  ["a number without words", "*7"],
]);

function madeUp() {
  const random = randomOf("stores");
  const lines = [columns];
  for (let row = 0; row < rows; row++) {
    const month = `20${20 + (row % 5)}-${String(1 + (row % 12)).padStart(2, "0")}`;
    const region = random.pick(["north", "south", "east", "west"]);
    const product = random.pick(["kettle", "lamp", "desk", "chair", "shelf", "mirror", "carpet", "clock"]);
    lines.push(
      [
        `S${row}`,
        region,
        product,
        month,
        random.below(400),
        (random.below(90_000) / 100).toFixed(2),
        (random.below(1_000) / 10).toFixed(1),
        random.below(1_000),
        random.below(50_000),
        (random.below(5_000) / 100).toFixed(2),
      ].join(","),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** @param {() => unknown} act */
function timesOf(act) {
  return Array.from({ length: runs }, () => {
    const started = performance.now();
    act();
    return performance.now() - started;
  });
}

/** @param {readonly number[]} times */
function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** @param {number} time */
function ms(time) {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
