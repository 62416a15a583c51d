import { looserReadingRule } from "./looser-reading.js";
import type { Example } from "./rule.js";

/** Parts that are meant as distances: "at 5 % of" for 5 % below (semantics rule 13). */
export const ofVsWithin = looserReadingRule({
  id: "of-vs-within",
  severity: "warning",
  reason: "“At 5 % of” says a twentieth; where the data lie 5 % below, it says nearly the opposite of what is meant.",
  semantics: [13],
  examples: { bad: pump("ran at 5 % of"), good: pump("ran 5 % below") },
  readings: ["deficit", "within"],
  advice: "Say “within” or “below”, whichever is meant.",
});

function pump(words: string): Example {
  return {
    article: `The new pump ${words} the rated flow.\n`,
    claims: `tables:
  pumps: { path: pumps.csv, key: pump, columns: { flow: { unit: "%", of: rated flow, better: higher } } }
claims:
  flow:
    quote: ${words} the rated flow
${words.includes("below") ? "    relation: deficit\n" : ""}    evidence: [{ cell: pumps/new/flow }]
`,
    tables: { "pumps.csv": "pump,flow\nnew,95\n" },
  };
}
