import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { run } from "../processes.mjs";
import { compileSources } from "./core.mjs";
import { randomOf } from "./random.mjs";

/** @typedef {{ readonly firstMs: number, readonly cpuMs: number, readonly nextMs: readonly number[], readonly changedMs: number, readonly blockMs: number, readonly moreMB: number, readonly keptMB: number, readonly letGoMB: number }} Ours */
/** @typedef {{ readonly firstMs: number, readonly cpuMs: number, readonly moreMB: number }} Peer */

const measuring = fileURLToPath(new URL("measure-table.mjs", import.meta.url));

/**
 * What a large table costs: how long until the first claim on it has its verdict, and one on other rows; how long the event
 * loop stood still at most while the table was read; how much memory it took. Each table is read in a process of its own,
 * and beside it csv-parse reads it into records, without any verdict.
 * @param {(...cells: string[]) => void} line prints what was measured, its budget and a peer
 */
export async function benchTables(line) {
  await compileSources();
  const folder = mkdtempSync(join(tmpdir(), "countercheck-bench-"));
  try {
    for (const { rows, budgets } of sizes) {
      await writeTable(join(folder, "meters.csv"), rows);
      writeFileSync(join(folder, "meters.md"), "The meter stood at 42.5 kWh that day.\n");
      const ours = /** @type {Ours} */ (await measure("ours", folder, rows));
      const peer = /** @type {Peer} */ (await measure("csv-parse", folder, rows));
      const size = `${(statSync(join(folder, "meters.csv")).size / 1_000_000).toFixed(0)} MB`;
      const what = `table of ${rows.toLocaleString("en")} rows, ${size}`;
      line(`${what}: first verdict`, ms(ours.firstMs), budgets.first, `csv-parse alone: ${ms(peer.firstMs)}`);
      line(`${what}: processor time of that`, ms(ours.cpuMs), "", `csv-parse: ${ms(peer.cpuMs)}`);
      const next = ours.nextMs.toSorted((a, b) => a - b);
      const spread = `${ms(next[next.length >> 1] ?? 0)}, worst ${ms(next.at(-1) ?? 0)}`;
      line(`${what}: the next verdict`, spread, budgets.next, "");
      line(`${what}: longest stop of the event loop`, ms(ours.blockMs), "", `csv-parse: ${ms(peer.firstMs)}`);
      line(
        `${what}: memory while it is read`,
        `${Math.round(ours.moreMB)} MB`,
        budgets.more,
        `csv-parse: ${Math.round(peer.moreMB)} MB`,
      );
      line(
        `${what}: memory kept, and after it is let go`,
        `${Math.round(ours.keptMB)} MB, ${Math.round(ours.letGoMB)} MB`,
        "",
        "",
      );
      line(`${what}: verdict after the file changed`, ms(ours.changedMs), "", "");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sizes = [
  { rows: 200_000, budgets: { first: "1000 ms", next: "20 ms", more: "150 MB" } },
  { rows: 1_000_000, budgets: { first: "", next: "", more: "" } },
];

/**
 * @param {"ours" | "csv-parse"} who
 * @param {string} folder
 * @param {number} rows
 * @returns {Promise<unknown>}
 */
async function measure(who, folder, rows) {
  const { code, output } = await run(process.execPath, ["--expose-gc", measuring, who, folder, String(rows)], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`Measuring a table ended with ${code}: ${output}`);
  return JSON.parse(output);
}

/**
 * Meters of four regions, one reading a row; some sixty characters each. The last row is the one that holds 42.5.
 * @param {string} file
 * @param {number} rows
 */
async function writeTable(file, rows) {
  const random = randomOf("meters");
  const stream = createWriteStream(file);
  stream.write("meter,region,date,level,note\n");
  let lines = "";
  for (let row = 0; row < rows; row++) {
    const level = row === rows - 1 ? 42.5 : random.below(90_000) / 100 + 100;
    const region = random.pick(["north", "south", "east", "west"]);
    const date = `20${10 + (row % 15)}-${two(1 + (row % 12))}-${two(1 + (row % 28))}`;
    const note = random.pick(["read at the door", "sent by wire, unseen", "told by the owner on the phone"]);
    lines += `M${row},${region},${date},${level},"${note}"\n`;
    if (lines.length < 100_000) continue;
    stream.write(lines);
    lines = "";
  }
  stream.end(lines);
  await finished(stream);
}

/** @param {number} number */
function two(number) {
  return String(number).padStart(2, "0");
}

/** @param {number} time */
function ms(time) {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
