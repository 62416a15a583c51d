import assert from "node:assert/strict";
import { parseArticle } from "../../../src/core/article/parse-article.js";
import type { ClaimReading } from "../../../src/core/claim-reading.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../../src/core/evidence/table.js";
import { type Reading, readArticle } from "../../../src/core/reading.js";

/** What a test says of a claim: the sentence with the quote in ⟦ ⟧, the table, and the YAML of its evidence. */
export interface ClaimCase {
  /** A text with the claim's quote in ⟦ ⟧. */
  readonly text: string;
  /** Rows of the table `t`, header first; its first column is the key. */
  readonly rows: readonly string[];
  /** YAML of the table's `columns`, as a flow map. */
  readonly columns?: string;
  /** YAML of the evidence list's entries. */
  readonly evidence: string;
  /** More keys of the claim as YAML lines without indentation. */
  readonly more?: readonly string[];
  /** More sections of the claim set. */
  readonly head?: string;
}

/** Reads a text with one claim against one table. */
export function readCase({ text, rows, columns = "{}", evidence, more = [], head = "" }: ClaimCase): Reading {
  const quote = /⟦([^⟧]*)⟧/.exec(text)?.[1] ?? "";
  const key = rows[0]?.split(",")[0] ?? "";
  const claims = `countercheck: 1
${head}tables:
  t: { path: t.csv, key: ${key}, columns: ${columns} }
claims:
  c:
    quote: ${JSON.stringify(quote)}
${more.map((line) => `    ${line}\n`).join("")}    evidence: [${evidence}]
`;
  const reading = readArticle({
    articleFile: "a.md",
    article: parseArticle(`${text.replace(/[⟦⟧]/g, "")}\n`, { format: "markdown" }),
    claimSet: parseClaimSet("a.claims.yaml", claims),
    tables: new Map([["t", { state: "loaded", table: parseTable("t.csv", `${rows.join("\n")}\n`) }]]),
  });
  assert.deepEqual(reading.claimSet.findings, []);
  return reading;
}

/** The only claim of a case. */
export function claimOf(one: ClaimCase): ClaimReading {
  const [claim] = readCase(one).claims;
  assert.ok(claim);
  return claim;
}

/** Rules that repeat the verdict, or speak of the quote and not of what it says. */
const repeating = ["contradicted", "contested", "ambiguous-reading", "too-wide", "thin-anchor", "truncated-quote"];

/** A case's verdict with reason or tier, the reading by which alone it agrees, and the rules that say more. */
export function told(one: ClaimCase): string {
  const reading = readCase(one);
  const [claim] = reading.claims;
  assert.ok(claim);
  const by = claim.evidence.flatMap(({ reading: found }) => (found === null ? [] : [`by ${found}`]));
  const rules = reading.findings.filter(({ rule }) => !repeating.includes(rule)).map(({ rule }) => `[${rule}]`);
  return [claim.verdict, claim.reason ?? claim.tier, ...by, ...rules].filter((part) => part !== null).join(" ");
}
