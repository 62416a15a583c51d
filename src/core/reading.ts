import type { Article } from "./article/parse-article.js";
import type { ClaimReading } from "./claim-reading.js";
import type { ClaimSet } from "./claims/claim-set.js";
import { conventionsOf } from "./claims/conventions.js";
import { placeClaims } from "./claims/place-claims.js";
import { type Coverage, coverageOf } from "./coverage.js";
import type { LoadedTables } from "./evidence/loaded-table.js";
import { judgeClaims } from "./judge-claims.js";
import type { Quantity } from "./quantities/quantity.js";
import { readQuantities } from "./quantities/read-quantities.js";
import { checkRules } from "./rules/check-rules.js";
import type { Finding } from "./rules/finding.js";

/** What a reading is made from. */
export interface ReadingInput {
  /** The name under which the workspace knows the article. */
  readonly articleFile: string;
  readonly article: Article;
  /** The claim set with its includes. */
  readonly claimSet: ClaimSet;
  readonly tables: LoadedTables;
}

/** An article read against its evidence: all that a shell shows. */
export interface Reading extends ReadingInput {
  /** Every quantity of the article in reading order; spans are in the article's source. */
  readonly quantities: readonly Quantity[];
  /** Every claim of the claim set, in its order. */
  readonly claims: readonly ClaimReading[];
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
}

/**
 * The whole product: an article, its claim set and its tables make a reading. Pure and deterministic; never throws on
 * input: what is wrong with the files comes out as findings.
 */
export function readArticle(input: ReadingInput): Reading {
  const { article, claimSet, tables } = input;
  const conventions = conventionsOf(claimSet);
  const quantities = readQuantities(article.shadow.printed, conventions);
  const anchors = placeClaims(article, claimSet);
  const claims = judgeClaims({ article, claimSet, tables, conventions, quantities, anchors });
  const coverage = coverageOf(article, claimSet, quantities, claims);
  const facts = { ...input, quantities: quantities.map((quantity) => inSource(quantity, article)), claims, coverage };
  return { ...facts, findings: checkRules(facts) };
}

/** A quantity of the shadow text with its spans in the source. */
function inSource(quantity: Quantity, { shadow }: Article): Quantity {
  return { ...quantity, span: shadow.toSource(quantity.span), numberSpan: shadow.toSource(quantity.numberSpan) };
}
