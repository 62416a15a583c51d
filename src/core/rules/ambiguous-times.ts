import { printNumber } from "../evidence/print-value.js";
import { looserReadingRule } from "./looser-reading.js";
import type { Example } from "./rule.js";

/** "N times more" that the data have as N+1 times as much (semantics rule 14). */
export const ambiguousTimes = looserReadingRule({
  id: "ambiguous-times",
  severity: "information",
  reason: "“Three times more” is three times as much to most readers, and four times as much by the letter.",
  semantics: [14],
  examples: { bad: parcels("3 times more parcels"), good: parcels("4 times as many parcels") },
  readings: ["one-more"],
  advice: "Say how many times as much it is.",
  withoutData: ({ phrase, isComparative }, { unit, form, low, high, comparator }) => {
    // "3 times less" has no reading by the letter, and bounds and ranges are rough in any case.
    const isMore = /\b(?:more|greater|larger|bigger|higher|longer|faster|stronger)$/i.test(phrase);
    if (unit !== "x" || form !== "multiple" || !isComparative || !isMore || comparator !== "=") return null;
    if (low === null || low !== high || low > mostTimes) return null;
    return `“${phrase}” is ${printNumber(low)} times as much to most readers, and ${printNumber(low + 1)} times as much by the letter.`;
  },
});

/** From here on one time more or less is within a tenth, which nobody means by such words. */
const mostTimes = 10;

function parcels(words: string): Example {
  return {
    article: `The depot sorts ${words} than in 2015.\n`,
    claims: `tables:
  depot: { path: depot.csv, key: year }
claims:
  parcels:
    quote: ${words}
    relation: ratio
    evidence: [{ cell: depot/2025/parcels, baseline: depot/2015/parcels }]
`,
    tables: { "depot.csv": "year,parcels\n2015,12500\n2025,50000\n" },
  };
}
