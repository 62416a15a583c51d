import { parseArticle } from "../../../src/core/article/parse-article.js";
import { parseClaimSet } from "../../../src/core/claims/parse-claim-set.js";
import { parseTable } from "../../../src/core/evidence/table.js";
import { type Reading, readArticle } from "../../../src/core/reading.js";
import { rewriteClaim } from "../../../src/core/rewrites/rewrite-claim.js";
import { type RewriteKind, rewrites } from "../../../src/core/rewrites/table-of-rewrites.js";
import { applyEdits } from "../../../src/core/text/text-edit.js";

/** A sentence with one claim on it, and the data. */
export interface Case {
  /** Markdown; the claim's quote stands in ⟦ ⟧. */
  readonly article: string;
  /** CSV: its rows are named by the first column. */
  readonly table: string;
  /** YAML of the table's columns. */
  readonly columns?: string;
  /** YAML of the claim behind its quote. */
  readonly claim: string;
  /** YAML before the claims. */
  readonly head?: string;
}

/** The case as it is read. */
export function readCase({ article, table, columns = "{}", claim, head = "" }: Case): Reading {
  const quote = /⟦([\s\S]*)⟧/.exec(article)?.[1] ?? "";
  const claims = `${head}claims:\n  c:\n    quote: ${JSON.stringify(quote.replaceAll("*", ""))}\n    ${claim.replaceAll(/\n(?! )/g, "\n    ")}\n`;
  const key = /^\w+/.exec(table)?.[0] ?? "";
  return read(
    article.replace(/[⟦⟧]/g, ""),
    `countercheck: 1\ntables:\n  t: { path: t.csv, key: ${key}, columns: ${columns} }\n${claims}`,
    table,
  );
}

function read(article: string, claims: string, table: string): Reading {
  return readArticle({
    articleFile: "a.md",
    article: parseArticle(article, { format: "markdown" }),
    claimSet: parseClaimSet("a.claims.yaml", claims),
    tables: new Map([["t", { state: "loaded", table: parseTable("t.csv", table) }]]),
  });
}

/** The article after a rewrite of the claim, and the claim set; null where none is offered. Both are read afresh. */
export function rewritten(
  one: Case,
  kind: RewriteKind,
): { readonly article: string; readonly reading: Reading } | null {
  const before = readCase(one);
  const [claim] = before.claims;
  if (!claim || !rewrites[kind](before, claim)) return null;
  const edits = rewriteClaim(before, "c", kind);
  if (edits.kind === "refused") throw new Error(edits.message);
  const article = applyEdits(before.article.text, edits.article);
  return { article, reading: read(article, applyEdits(before.claimSet.text, edits.claimSet), one.table) };
}
