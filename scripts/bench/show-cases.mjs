import { cut } from "./surroundings.mjs";

/** @typedef {import("./trial.mjs").Result} Result */

/** Characters that are shown around a span. */
const around = 60;

/**
 * Prints cases that went wrong: the selector, where it should be, and what came out.
 * @param {readonly Result[]} results
 * @param {number} count of the first that are printed
 */
export function showCases(results, count) {
  for (const { trial, answer, outcome, shadow } of results.slice(0, count)) {
    const { quote, prefix, suffix, at } = trial.selector;
    const lines = [
      `${trial.kind}, ${trial.way}: ${outcome}    (${trial.from})`,
      `  selector  ${JSON.stringify({ prefix, quote, suffix, at })}`,
      `  gold      ${trial.known.gold ? inContext(shadow.text, trial.known.gold) : "gone"}`,
      `  answer    ${answer.state}${answer.span ? ` ${inContext(shadow.text, answer.span)}` : ""}`,
    ];
    process.stdout.write(`${lines.join("\n")}\n\n`);
  }
  process.stdout.write(`${results.length} cases of this class are not right.\n`);
}

/**
 * @param {string} text
 * @param {import("./surroundings.mjs").Span} span
 */
function inContext(text, span) {
  const before = text.slice(Math.max(0, span.start - around), span.start);
  const after = text.slice(span.end, span.end + around);
  return `${span.start}: ${JSON.stringify(`${before}⟦${cut(text, span)}⟧${after}`)}`;
}
