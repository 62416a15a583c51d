import { fileURLToPath } from "node:url";
import { run } from "../processes.mjs";
import { compileSources } from "./core.mjs";

/** @typedef {{ readonly length: number, readonly times: readonly number[] }} Measured */
/** @typedef {Measured & { readonly found: number, readonly firstMs: number }} Ours */

const measuring = fileURLToPath(new URL("measure-reading.mjs", import.meta.url));

/**
 * How fast the numbers of a long text are read, beside `compromise`, a reader of English that knows numbers: each in a
 * process of its own, as the command line reads a file.
 * @param {(...cells: string[]) => void} line prints a row of the table
 */
export async function benchReadingSpeed(line) {
  await compileSources();
  const ours = /** @type {Ours} */ (await measure("ours"));
  const peer = /** @type {Measured} */ (await measure("compromise"));
  const took = median(ours.times);
  line(
    `numbers of a text of 10 MB (${ours.found} of them)`,
    `${Math.round(took)} ms, best ${Math.round(Math.min(...ours.times))} ms`,
    "1000 ms",
    `${speed(ours.length, took)}; compromise: ${speed(peer.length, median(peer.times))}`,
  );
  line("the same, first time in a process", `${Math.round(ours.firstMs)} ms`, "", "");
}

/**
 * @param {"ours" | "compromise"} who
 * @returns {Promise<unknown>}
 */
async function measure(who) {
  const { code, output } = await run(process.execPath, [measuring, who], { quiet: true });
  if (code !== 0) throw new Error(`Measuring the reading ended with ${code}: ${output}`);
  return JSON.parse(output);
}

/**
 * @param {number} characters
 * @param {number} ms
 */
function speed(characters, ms) {
  return `${Number((characters / 1000 / ms).toPrecision(2))} MB/s`;
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
