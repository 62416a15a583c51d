import { isReversed } from "../is-reversed.js";
import { onClaim } from "./claim-location.js";
import { isPercentForPoints } from "./percent-vs-points.js";
import type { Example, Rule } from "./rule.js";

/** Claims that all data which count speak against. */
export const contradicted: Rule = {
  id: "contradicted",
  severity: "warning",
  reason: "All data that can be compared with this number disagree with it.",
  semantics: [20],
  examples: { bad: census("5,400"), good: census("4,812") },
  byClaim: true,
  check: (facts) =>
    facts.claims
      .filter((claim) => claim.verdict === "contradicted" && !claim.misquoted && !isReversed(claim))
      .filter((claim) => !isPercentForPoints(claim))
      .map((claim) => onClaim(facts, claim, claim.headline)),
};

/** Claims whose very sign the data reverse (semantics rule 19). */
export const direction: Rule = {
  id: "direction",
  severity: "error",
  reason: "The data reverse what the words assert: up against down, more against less, a majority against a minority.",
  semantics: [19],
  examples: { bad: sales("rose"), good: sales("fell") },
  byClaim: true,
  check: (facts) =>
    facts.claims
      .filter((claim) => claim.verdict === "contradicted" && !claim.misquoted && isReversed(claim))
      .map((claim) => onClaim(facts, claim, claim.headline)),
};

/** Claims that misstate what their own party reports (semantics rule 20). */
export const misquoted: Rule = {
  id: "misquoted",
  severity: "warning",
  reason: "The party's own record has another number than the article ascribes to it.",
  semantics: [20],
  examples: { bad: branches("1,250"), good: branches("1,205") },
  byClaim: true,
  check: (facts) =>
    facts.claims
      .filter((claim) => claim.verdict === "contradicted" && claim.misquoted)
      .map((claim) => onClaim(facts, claim, claim.headline)),
};

function census(number: string): Example {
  return {
    article: `The town had ${number} inhabitants.\n`,
    claims: `tables:
  census: { path: census.csv, key: place }
claims:
  inhabitants:
    quote: had ${number} inhabitants
    evidence: [{ cell: census/town/people }]
`,
    tables: { "census.csv": "place,people\ntown,4812\n" },
  };
}

function sales(change: string): Example {
  return {
    article: `Sales ${change} 14 % in a year.\n`,
    claims: `tables:
  sales: { path: sales.csv, key: year }
claims:
  sales:
    quote: Sales ${change} 14 %
    relation: change
    evidence: [{ cell: sales/2025/units, baseline: sales/2024/units }]
`,
    tables: { "sales.csv": "year,units\n2024,500\n2025,430\n" },
  };
}

function branches(number: string): Example {
  return {
    article: `The bank itself counted ${number} branches.\n`,
    claims: `parties:
  bank: { name: The bank }
sources:
  report: { title: Annual report, party: bank }
tables:
  report: { path: report.csv, key: item, read-in: report }
claims:
  branches:
    quote: counted ${number} branches
    by: bank
    evidence: [{ cell: report/branches/number }]
`,
    tables: { "report.csv": "item,number\nbranches,1205\n" },
  };
}
