import type { Example, Rule } from "./rule.js";

/** Claims whose only figures are those of the article itself. */
export const onlyEcho: Rule = {
  id: "only-echo",
  severity: "hint",
  reason: "The article's own words in a table are the same statement again, which supports nothing.",
  semantics: [20],
  examples: { bad: harvest("[{ cell: crops/article/tonnes }]"), good: harvest("[{ cell: crops/yearbook/tonnes }]") },
  byClaim: true,
  check: ({ claims }) =>
    claims
      .filter(({ reason, verdict, spec }) => reason === "only-echo" && verdict !== null && spec.settles === undefined)
      .filter(({ spec }) => spec.expect !== "unverifiable")
      .map(({ id, declared }) => ({
        ...declared,
        claim: id,
        message: "The only figures linked to this claim are the article's own. Add what others report.",
      })),
};

function harvest(evidence: string): Example {
  return {
    article: "The harvest came to 310 tonnes.\n",
    claims: `article: { source: article }
parties:
  author: { name: The author }
  office: { name: The statistical office }
sources:
  article: { title: Our harvest, party: author }
  yearbook: { title: Yearbook, party: office }
tables:
  crops: { path: crops.csv, key: source, read-in: { column: source }, columns: { tonnes: { unit: tonnes } } }
claims:
  harvest:
    quote: came to 310 tonnes
    evidence: ${evidence}
`,
    tables: { "crops.csv": "source,tonnes\narticle,310\nyearbook,310\n" },
  };
}
