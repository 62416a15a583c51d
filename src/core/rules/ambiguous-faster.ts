import { printNumber } from "../evidence/print-value.js";
import { looserReadingRule } from "./looser-reading.js";
import type { Example } from "./rule.js";

/** "N % faster" that the data have as N % less time, and its like (semantics rule 14). */
export const ambiguousFaster = looserReadingRule({
  id: "ambiguous-faster",
  severity: "information",
  reason: "“30 % faster” is a ratio of speeds to most readers; 30 % less time is 43 % faster.",
  semantics: [14],
  examples: { bad: ferry("30 % faster"), good: ferry("43 % faster") },
  readings: ["time", "speed"],
  advice: "Say which of the two, time or speed, has changed.",
  withoutData: ({ phrase, isComparative }, { unit, low, high }) => {
    if (unit !== "%" || !isComparative || !/\b(?:faster|quicker)$/i.test(phrase) || low === null || low !== high)
      return null;
    // 100 % less time is none.
    if (low <= 0 || low >= 100) return null;
    const inTime = printNumber((100 * low) / (100 - low), 2);
    return `“${phrase}” is a ratio of speeds to most readers; whoever means ${printNumber(low)}\u00a0% less time has ${inTime}\u00a0% more speed.`;
  },
});

function ferry(words: string): Example {
  return {
    article: `The new ferry is ${words} than the old one.\n`,
    claims: `tables:
  ferries: { path: ferries.csv, key: ferry, columns: { crossing: { unit: min, better: lower } } }
claims:
  ferry:
    quote: is ${words}
    relation: change
    evidence: [{ cell: ferries/new/crossing, baseline: ferries/old/crossing }]
`,
    tables: { "ferries.csv": "ferry,crossing\nold,100.0\nnew,70.0\n" },
  };
}
