import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import nlp from "compromise";
import { articles, root } from "../paths.mjs";

/** The length that reading is measured on, in UTF-16 units; of the peer, which is far slower, a piece of it. */
const length = 10_000_000;
const peerLength = 200_000;
const runs = 9;

// A process of its own for `reading-speed.mjs`: measures one reader on a long text, and prints what it found as JSON.
const text = longText();
process.stdout.write(JSON.stringify(process.argv[2] === "compromise" ? measurePeer() : await measureOurs()));

async function measureOurs() {
  const { readQuantities } = await import("../../out/src/core/quantities/read-quantities.js");
  const firstMs = timeOf(() => readQuantities(text));
  const times = Array.from({ length: runs }, () => timeOf(() => readQuantities(text)));
  return { length, found: readQuantities(text).length, firstMs, times };
}

function measurePeer() {
  const piece = text.slice(0, peerLength);
  nlp(piece.slice(0, 10_000)).numbers().json();
  return { length: peerLength, times: [timeOf(() => nlp(piece).numbers().json())] };
}

/**
 * Our own documentation and articles over and over, each paragraph made different from all before.
 * @returns {string}
 */
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

/** @param {() => unknown} work */
function timeOf(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}
