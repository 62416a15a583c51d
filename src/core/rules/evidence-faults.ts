import type { UnverifiableReason } from "../evidence/evidence-result.js";
import type { Severity } from "./finding.js";
import type { Example, Examples, Rule } from "./rule.js";

/** Evidence that points to nothing: no such table, column or row. */
export const danglingEvidence = faultRule(
  "dangling-evidence",
  "error",
  "Evidence that points to a table, column or row which isn't there supports nothing.",
  { bad: museum("2025"), good: museum("visitors") },
);

/** Rows whose cell holds no number. */
export const notANumber = faultRule(
  "not-a-number",
  "error",
  "A cell that holds no number can't be compared with one.",
  { bad: museum("note"), good: museum("visitors") },
);

/** Several rows fit, and nothing says how they become one value. */
export const ambiguousSelection = faultRule(
  "ambiguous-selection",
  "warning",
  "Several rows of one reporter fit; picking one of them silently would be guessing (semantics rule 9).",
  { bad: ferries(""), good: ferries(", aggregate: sum") },
);

/** Claim and data in units of different kinds. */
export const unitMismatch = faultRule(
  "unit-mismatch",
  "warning",
  "Numbers in units of different kinds say nothing of each other.",
  { bad: cable("length"), good: cable("weight") },
);

/** A relation without something to relate to. */
export const noBaseline = faultRule(
  "no-baseline",
  "warning",
  "A change or share needs the value that it is taken from.",
  { bad: staff("2023"), good: staff("2024") },
);

/** A relation to zero. */
export const zeroBaseline = faultRule("zero-baseline", "warning", "Nothing can be divided by a baseline of zero.", {
  bad: staff("2020"),
  good: staff("2024"),
});

/** Reported intervals that are much wider than the claim. */
export const tooWide = faultRule(
  "too-wide",
  "information",
  "A reported interval more than twice as wide as the claim can't tell whether the claim holds.",
  { bad: poll("small"), good: poll("large") },
);

/** A rule that reports each evidence entry which could not be compared for one reason, at the entry's own lines. */
function faultRule(reason: UnverifiableReason, severity: Severity, why: string, examples: Examples): Rule {
  return {
    id: reason,
    severity,
    reason: why,
    semantics: [22],
    examples,
    byClaim: true,
    check: ({ claims, claimSet }) =>
      claims.flatMap(({ id, evidence, verdict }) =>
        evidence
          .filter((result) => result.reason === reason && verdict !== null && !result.told)
          .map((result) => ({
            ...claimSet.locate(["claims", id, "evidence", result.entry]),
            claim: id,
            message: result.message ?? why,
          })),
      ),
  };
}

function museum(column: string): Example {
  return {
    article: "Last year 48,200 people visited the museum.\n",
    claims: `tables:
  museums: { path: museums.csv, key: museum }
claims:
  visitors:
    quote: 48,200 people visited the museum
    evidence: [{ cell: museums/city/${column} }]
`,
    tables: { "museums.csv": "museum,visitors,note\ncity,48200,closed in May\n" },
  };
}

function ferries(aggregate: string): Example {
  return {
    article: "Last spring 120 ferries sailed.\n",
    claims: `tables:
  ferries: { path: ferries.csv }
claims:
  ferries:
    quote: 120 ferries sailed
    evidence: [{ table: ferries, where: { season: spring }, value: sailings${aggregate} }]
`,
    tables: { "ferries.csv": "season,month,sailings\nspring,March,50\nspring,April,30\nspring,May,40\n" },
  };
}

function cable(column: string): Example {
  return {
    article: "The cable weighs 12 kg.\n",
    claims: `tables:
  cables: { path: cables.csv, key: cable, columns: { length: { unit: m }, weight: { unit: kg } } }
claims:
  weight:
    quote: weighs 12 kg
    evidence: [{ cell: cables/c1/${column} }]
`,
    tables: { "cables.csv": "cable,length,weight\nc1,40,12\n" },
  };
}

function staff(year: string): Example {
  return {
    article: "The staff grew by 25 %.\n",
    claims: `tables:
  staff: { path: staff.csv, key: year }
claims:
  growth:
    quote: staff grew by 25 %
    relation: change
    evidence: [{ cell: staff/2025/people, baseline: staff/${year}/people }]
`,
    tables: { "staff.csv": "year,people\n2020,0\n2024,80\n2025,100\n" },
  };
}

function poll(name: string): Example {
  return {
    article: "The survey put support at 41 %.\n",
    claims: `tables:
  polls: { path: polls.csv, columns: { low: { unit: "%" }, high: { unit: "%" } } }
claims:
  support:
    quote: put support at 41 %
    evidence: [{ table: polls, where: { poll: ${name} }, value: [low, high] }]
`,
    tables: { "polls.csv": "poll,low,high\nsmall,36,46\nlarge,40.8,41.3\n" },
  };
}
