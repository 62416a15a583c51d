import { parseArticle } from "../../src/core/article/parse-article.js";
import type { ClaimReading } from "../../src/core/claim-reading.js";
import { withIncludes } from "../../src/core/claims/include.js";
import { parseClaimSet } from "../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../src/core/evidence/table.js";
import { type Reading, readArticle } from "../../src/core/reading.js";

/** A reading with the claim that a chart is drawn of. */
export interface ReadClaim {
  readonly reading: Reading;
  readonly claim: ClaimReading;
}

/**
 * One claim read against the rows of a table, through the real engine.
 * @param claim the claim's keys in YAML's flow style, its quote aside
 * @param table the table's keys likewise, its path aside
 */
export function readRows(quote: string, claim: string, table: string, rows: string, more = ""): ReadClaim {
  const claims = `countercheck: 1
article: { path: article.md, source: report }
parties:
  ministry: { name: Ministry of Energy }
  audit: { name: Court of Auditors }
  grid: { name: Grid operator }
sources:
  report: { title: A good year, party: ministry, issued: 2024-11 }
  yearbook-2019: { title: Yearbook, party: audit, issued: 2019 }
  yearbook-2021: { title: Yearbook, party: audit, issued: 2021 }
  yearbook-2023: { title: Yearbook, party: audit, issued: 2023-03-14 }
tables:
  rows: { path: rows.csv, ${table} }
claims:
  it:
    quote: ${JSON.stringify(quote)}
${claim.replace(/^/gm, "    ")}
${more}`;
  const reading = readArticle({
    articleFile: "article.md",
    article: parseArticle(`They say ${quote}, and more.\n`, { format: "markdown" }),
    claimSet: withIncludes(parseClaimSet("article.claims.yaml", claims), []),
    tables: new Map([["rows", { state: "loaded", table: parseTable("rows.csv", rows) }]]),
  });
  const [read] = reading.claims;
  if (!read) throw new Error("The claim set has no claim.");
  return { reading, claim: read };
}
