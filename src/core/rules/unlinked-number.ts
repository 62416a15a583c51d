import type { Example, Rule } from "./rule.js";

/** Numbers of the article that no claim and no exemption speaks of. Off by default; the coverage is always counted. */
export const unlinkedNumber: Rule = {
  id: "unlinked-number",
  severity: "off",
  reason: "A number that nobody linked to data is a number that nobody checked.",
  semantics: [23],
  examples: { bad: bridge(""), good: bridge('exempt: { "9,000 cars": an estimate of no weight }\n') },
  check: ({ article, articleFile, coverage }) =>
    coverage.unlinkedSpans.map(({ start, end }) => ({
      file: articleFile,
      start: article.lines.placeOf(start),
      end: article.lines.placeOf(end),
      message: "No evidence is linked to this number. Add a claim, or exempt it with a reason.",
    })),
};

function bridge(exempt: string): Example {
  return {
    article: "The bridge is 412 m long and carries 9,000 cars.\n",
    claims: `tables:
  bridges: { path: bridges.csv, key: bridge, columns: { length: { unit: m } } }
claims:
  length:
    quote: is 412 m long
    evidence: [{ cell: bridges/new/length }]
${exempt}rules: { unlinked-number: warning }
`,
    tables: { "bridges.csv": "bridge,length\nnew,412\n" },
  };
}
