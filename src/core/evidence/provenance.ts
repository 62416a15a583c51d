import type { ClaimSet } from "../claims/claim-set.js";
import type { TableSpec } from "../claims/schema.js";
import type { Role } from "./evidence-result.js";
import { cellOrText } from "./row-reference.js";
import type { Table } from "./table.js";

/** Who stands behind a value, and in which document it was read; ids, null when unknown. */
export interface Provenance {
  readonly reportedBy: string | null;
  readonly readIn: string | null;
}

/** What the claim set says of a row's origin; without `reported-by` the source's party stands behind it. */
export function provenanceOf(claimSet: ClaimSet, spec: TableSpec, table: Table, row: number): Provenance {
  const readIn = cellOrText(table, row, spec["read-in"]);
  const reportedBy = cellOrText(table, row, spec["reported-by"]) ?? partyOf(claimSet, readIn);
  return { reportedBy, readIn };
}

/** The party behind a source. */
export function partyOf(claimSet: ClaimSet, source: string | null): string | null {
  return (source === null ? undefined : claimSet.sources.get(source)?.spec.party) ?? null;
}

/** The party that speaks in the article itself. */
export function articleParty(claimSet: ClaimSet): string | null {
  return partyOf(claimSet, claimSet.data.article?.source ?? null);
}

/**
 * Semantics rule 20. An echo was read in the article itself and is reported by the claim's own party or the article's
 * author; an attribution is another document's record of what the claim's own party reports; all else is outside.
 * @param by the party whose claim the article relays, null for the article's own
 */
export function roleOf(claimSet: ClaimSet, by: string | null, { reportedBy, readIn }: Provenance): Role {
  const author = articleParty(claimSet);
  const own = reportedBy !== null && reportedBy === (by ?? author);
  const inArticle = readIn !== null && readIn === claimSet.data.article?.source;
  if (inArticle && (own || reportedBy === author)) return "echo";
  return own ? "attribution" : "outside";
}

/** What all origins have in common; null where they differ. */
export function commonOrigin(origins: readonly Provenance[]): Provenance {
  const common = (key: keyof Provenance): string | null => {
    const [first] = origins;
    return first && origins.every((origin) => origin[key] === first[key]) ? first[key] : null;
  };
  return { reportedBy: common("reportedBy"), readIn: common("readIn") };
}

/**
 * Whether two sources are linked by `from`, so that they count once (semantics rule 20): one is known through the other,
 * or both through a third.
 */
export function areLinked(claimSet: ClaimSet, a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false;
  const others = new Set(chainOf(claimSet, b));
  return chainOf(claimSet, a).some((source) => others.has(source));
}

/** A source and those it is known through; a circle ends where it closes. */
function chainOf(claimSet: ClaimSet, source: string): readonly string[] {
  const chain: string[] = [];
  for (let next: string | undefined = source; next !== undefined && !chain.includes(next); ) {
    chain.push(next);
    next = claimSet.sources.get(next)?.spec.from;
  }
  return chain;
}
