import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise";
import { articles, root } from "../paths.mjs";
import { compileSources } from "./core.mjs";

/** The length that reading is measured on, in UTF-16 units; of the peer, which is far slower, a piece of it. */
const length = 10_000_000;
const peerLength = 200_000;
const runs = 9;

/**
 * How fast the numbers of a long text are read, beside `compromise`, a reader of English that knows numbers. The text is our
 * own documentation and articles over and over, each paragraph made different from all before.
 * @param {(...cells: string[]) => void} line prints a row of the table
 */
export async function benchReadingSpeed(line) {
  await compileSources();
  const { readQuantities } = await import("../../out/src/core/quantities/read-quantities.js");
  const text = longText();
  const first = timeOf(() => readQuantities(text));
  const times = Array.from({ length: runs }, () => timeOf(() => readQuantities(text)));
  const piece = text.slice(0, peerLength);
  nlp(piece.slice(0, 10_000)).numbers().json();
  const peer = timeOf(() => nlp(piece).numbers().json());
  const found = readQuantities(text).length;
  const took = median(times);
  line(
    `numbers of a text of 10 MB (${found} of them)`,
    `${Math.round(took)} ms, best ${Math.round(Math.min(...times))} ms`,
    "1000 ms",
    `${speed(length, took)}; compromise: ${speed(peerLength, peer)}`,
  );
  line("the same, first time in a process", `${Math.round(first)} ms`, "", "");
}

/** @returns {string} */
function longText() {
  const files = [
    ...readdirSync(join(root, "docs")).map((name) => join(root, "docs", name)),
    ...readdirSync(join(articles, "hypervisors")).map((name) => join(articles, "hypervisors", name)),
    join(root, "README.md"),
  ].filter((file) => file.endsWith(".md"));
  const paragraphs = files.flatMap((file) => readFileSync(file, "utf8").split(/\n\n+/));
  const parts = [];
  for (let total = 0, turn = 0; total < length; turn++) {
    const part = `Paragraph ${turn}. ${paragraphs[turn % paragraphs.length]}\n\n`.slice(0, length - total);
    parts.push(part);
    total += part.length;
  }
  // Not a slice of a longer text: an article's text is a string of its own, whose characters are told faster.
  return parts.join("");
}

/**
 * @param {number} characters
 * @param {number} ms
 */
function speed(characters, ms) {
  return `${Number((characters / 1000 / ms).toPrecision(2))} MB/s`;
}

/** @param {() => unknown} work */
function timeOf(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
